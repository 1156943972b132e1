package io.github.springspotify.token;

import org.jspecify.annotations.Nullable;

/**
 * A user has to log in again: Spotify does not accept the refresh token any more, and it
 * was dropped, or what is stored as the user's token cannot be read. Published by the
 * instance that dropped the token, and by each that fails to read it, once.
 *
 * @param principal name under which the user's token is kept
 * @param token what is known of the token, or {@code null} if it cannot be read
 * @since 0.1.0
 */
public record SpotifyReauthorizationRequiredEvent(String principal,
		@Nullable TokenMetadata token) implements SpotifyTokenEvent {
}
