package io.github.springspotify.token;

/**
 * Spotify does not accept the refresh token of a user any more. The token was dropped,
 * and the user has to log in again. Published by the instance that dropped it.
 *
 * @param principal name under which the user's token is kept
 * @param token what is known of the token
 * @since 0.1.0
 */
public record SpotifyReauthorizationRequiredEvent(String principal, TokenMetadata token) implements SpotifyTokenEvent {
}
