/**
 * The way of a call from the caller to Spotify and back: stages in a fixed order, each
 * one small class.
 */
@NullMarked
package io.github.springspotify.exchange;

import org.jspecify.annotations.NullMarked;
