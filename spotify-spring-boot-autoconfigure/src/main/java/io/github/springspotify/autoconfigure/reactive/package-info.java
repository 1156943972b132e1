/**
 * Auto-configuration of login with Spotify and of connected accounts in reactive
 * applications that have Spring Security.
 */
@NullMarked
package io.github.springspotify.autoconfigure.reactive;

import org.jspecify.annotations.NullMarked;
