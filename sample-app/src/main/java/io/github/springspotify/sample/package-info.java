/**
 * A small web application on the Spotify starter: login, top tracks, search, albums.
 */
@NullMarked
package io.github.springspotify.sample;

import org.jspecify.annotations.NullMarked;
