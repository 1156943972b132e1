package io.github.springspotify.token;

/**
 * The token of a user was removed by a logout or by the application.
 *
 * @param principal name under which the user's token is kept
 * @param token what is known of the token
 * @since 0.1.0
 */
public record SpotifyDisconnectedEvent(String principal, TokenMetadata token) implements SpotifyTokenEvent {
}
