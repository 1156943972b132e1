package io.github.springspotify.token;

import org.jspecify.annotations.Nullable;

/**
 * Keeps the users' tokens, one for each user. Called by many threads at once and always
 * on threads that may block, so an implementation simply does its work and returns.
 *
 * @since 0.1.0
 */
public interface SpotifyTokenStore {

	/**
	 * Return the token of a user.
	 * @param user the user
	 * @return the token as it was last saved, or {@code null} if there is none
	 */
	@Nullable StoredToken load(SpotifyIdentity user);

	/**
	 * Save the token of a user unless another state was saved since it was loaded.
	 * @param user the user
	 * @param token the token to save; its version is that of the state it was made from,
	 * 0 if there was none
	 * @return whether it was saved, as {@link StoredToken#nextState()}; {@code false} if
	 * the stored state has another version
	 */
	boolean save(SpotifyIdentity user, StoredToken token);

	/**
	 * Save the token of a user whatever was stored before, as after a new login.
	 * @param user the user
	 * @param token the token to save
	 */
	default void replace(SpotifyIdentity user, StoredToken token) {
		for (int attempt = 0; attempt < 100; attempt++) {
			StoredToken current = load(user);
			if (save(user, token.withVersion((current != null) ? current.version() : 0))) {
				return;
			}
		}
		throw new IllegalStateException("The Spotify token of " + user + " is changed all the time and was not saved");
	}

	/**
	 * Forget the token of a user. Does nothing if there is none.
	 * @param user the user
	 */
	void remove(SpotifyIdentity user);

	/**
	 * Forget one state of a user's token, and keep a newer one. Stores that are shared by
	 * several threads or instances override this with one step that nothing can come
	 * between.
	 * @param user the user
	 * @param version version of the state to forget
	 * @return whether that state was stored, and is forgotten now
	 */
	default boolean remove(SpotifyIdentity user, long version) {
		StoredToken current = load(user);
		if (current == null || current.version() != version) {
			return false;
		}
		remove(user);
		return true;
	}

}
