/**
 * Spotify beside another login.
 */
@NullMarked
package io.github.springspotify.docs.provider;

import org.jspecify.annotations.NullMarked;
