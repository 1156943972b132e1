package io.github.springspotify.cache;

import io.github.springspotify.model.SpotifyUri;
import io.github.springspotify.token.SpotifyAuthorizedEvent;
import io.github.springspotify.token.SpotifyDisconnectedEvent;
import io.github.springspotify.token.SpotifyIdentity;
import io.github.springspotify.token.SpotifyReauthorizationRequiredEvent;
import io.github.springspotify.token.SpotifyTokenEvent;
import io.github.springspotify.token.SpotifyTokenListener;

/**
 * The cache of a client. It obeys what Spotify says about each answer, keeps the answers
 * of each user apart, and forgets what the application's own writes change. These methods
 * are for what it cannot know, such as a change that was made elsewhere.
 *
 * @since 0.1.0
 */
public interface SpotifyCache extends SpotifyTokenListener {

	/**
	 * Forget everything.
	 */
	void clear();

	/**
	 * Forget the answers to calls on behalf of a user, or of the application itself.
	 * @param identity on whose behalf the calls were made
	 */
	void clear(SpotifyIdentity identity);

	/**
	 * Forget the answers about a resource and what belongs to it, such as the items of a
	 * playlist, whoever asked for them. Lists in which it occurs stay.
	 * @param uri the resource
	 */
	void clear(SpotifyUri uri);

	/**
	 * Forget the answers from an address and those below it, whoever asked for them.
	 * @param path path below the base address of the Web API, such as
	 * {@code /me/playlists}
	 */
	void clear(String path);

	/**
	 * Return what the cache has done so far.
	 * @return the counts, all zero if the client has no cache
	 */
	CacheStats stats();

	/**
	 * Forget the answers of a user whose token is gone, or belongs to another
	 * authorisation.
	 * @param event what happened to the token
	 */
	@Override
	default void onTokenEvent(SpotifyTokenEvent event) {
		if (event instanceof SpotifyAuthorizedEvent || event instanceof SpotifyDisconnectedEvent
				|| event instanceof SpotifyReauthorizationRequiredEvent) {
			clear(SpotifyIdentity.user(event.principal()));
		}
	}

}
