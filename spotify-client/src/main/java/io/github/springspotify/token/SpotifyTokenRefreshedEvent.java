package io.github.springspotify.token;

/**
 * The access token of a user was renewed by this instance.
 *
 * @param principal name under which the user's token is kept
 * @param token what is known of the token
 * @since 0.1.0
 */
public record SpotifyTokenRefreshedEvent(String principal, TokenMetadata token) implements SpotifyTokenEvent {
}
