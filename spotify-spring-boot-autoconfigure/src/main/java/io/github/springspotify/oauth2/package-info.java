/**
 * Login with Spotify through Spring Security, and the way from the logged-in user to the
 * user's token.
 */
@NullMarked
package io.github.springspotify.oauth2;

import org.jspecify.annotations.NullMarked;
