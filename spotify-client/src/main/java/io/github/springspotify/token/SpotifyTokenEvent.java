package io.github.springspotify.token;

import org.jspecify.annotations.Nullable;

/**
 * Something that happened to the token of a user. Holds names and times, never a token.
 *
 * @since 0.1.0
 */
public sealed interface SpotifyTokenEvent permits SpotifyAuthorizedEvent, SpotifyTokenRefreshedEvent,
		SpotifyReauthorizationDueEvent, SpotifyReauthorizationRequiredEvent, SpotifyDisconnectedEvent {

	/**
	 * Return the user.
	 * @return name under which the user's token is kept
	 */
	String principal();

	/**
	 * Return what is known of the token.
	 * @return its scopes and times, or {@code null} if it cannot be read
	 */
	@Nullable TokenMetadata token();

}
