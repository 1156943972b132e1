package io.github.springspotify.token;

/**
 * Is told what happens to the users' tokens. Called on the thread that does the work,
 * after it is done, and a call to Spotify may wait for that thread: return soon. A
 * failure is logged and goes no further. Spring Boot applications need no listener: there
 * each {@link SpotifyTokenEvent} is published as an application event.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface SpotifyTokenListener {

	/**
	 * Something happened.
	 * @param event what happened
	 */
	void onTokenEvent(SpotifyTokenEvent event);

}
