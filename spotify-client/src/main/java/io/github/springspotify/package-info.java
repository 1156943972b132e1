/**
 * Blocking and reactive client for the Spotify Web API.
 */
@NullMarked
package io.github.springspotify;

import org.jspecify.annotations.NullMarked;
