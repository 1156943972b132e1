package io.github.springspotify.ratelimit;

import java.time.Instant;

/**
 * Spotify does not answer calls for a while because there were too many.
 *
 * @since 0.1.0
 */
public sealed interface SpotifyRateLimitEvent permits SpotifyRateLimitedEvent, SpotifyQuotaExceededEvent {

	/**
	 * Return when calls may resume, as far as is known.
	 * @return the instant
	 */
	Instant until();

}
