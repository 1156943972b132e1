/**
 * A strict local stand-in for Spotify's accounts service and Web API, for tests and for
 * development without an account.
 */
@NullMarked
package io.github.springspotify.test;

import org.jspecify.annotations.NullMarked;
