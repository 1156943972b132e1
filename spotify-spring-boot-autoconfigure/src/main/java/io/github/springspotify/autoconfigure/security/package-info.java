/**
 * Auto-configuration of login with Spotify in servlet applications that have Spring
 * Security.
 */
@NullMarked
package io.github.springspotify.autoconfigure.security;

import org.jspecify.annotations.NullMarked;
