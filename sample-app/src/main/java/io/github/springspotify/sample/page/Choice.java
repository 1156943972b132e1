package io.github.springspotify.sample.page;

/**
 * One of a few values to choose from.
 *
 * @param value value in addresses
 * @param label what users read
 * @param current whether it is chosen
 */
record Choice(String value, String label, boolean current) {

}
