/**
 * Auto-configuration of the Spotify clients from {@code spotify.*} properties.
 */
@NullMarked
package io.github.springspotify.autoconfigure;

import org.jspecify.annotations.NullMarked;
