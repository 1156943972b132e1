package io.github.springspotify.token;

import java.time.Duration;

/**
 * The refresh token of a user will die soon, however often it is used: the user should
 * log in again before {@link TokenMetadata#reauthorizeBefore()}. Published when the token
 * is used, about once for each notice in each instance; a user who makes no calls causes
 * none.
 *
 * @param principal name under which the user's token is kept
 * @param token what is known of the token
 * @param notice the configured notice that has been reached; less time than that is left
 * @since 0.1.0
 */
public record SpotifyReauthorizationDueEvent(String principal, TokenMetadata token,
		Duration notice) implements SpotifyTokenEvent {
}
