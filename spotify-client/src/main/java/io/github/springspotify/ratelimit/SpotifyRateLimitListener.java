package io.github.springspotify.ratelimit;

/**
 * Is told when Spotify does not answer calls for a while. Called on a thread of its own,
 * so no call waits for it. A failure is logged and goes no further. Spring Boot
 * applications need no listener: there each {@link SpotifyRateLimitEvent} is published as
 * an application event.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface SpotifyRateLimitListener {

	/**
	 * Something happened.
	 * @param event what happened
	 */
	void onRateLimitEvent(SpotifyRateLimitEvent event);

}
