package io.github.springspotify.token;

/**
 * A user has authorised the application: by logging in, by connecting an account, or
 * because the application brought the token along.
 *
 * @param principal name under which the user's token is kept
 * @param token what is known of the token
 * @since 0.1.0
 */
public record SpotifyAuthorizedEvent(String principal, TokenMetadata token) implements SpotifyTokenEvent {
}
