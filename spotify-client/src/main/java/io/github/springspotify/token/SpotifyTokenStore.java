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
	 * @return whether it was saved, with the next version; {@code false} if the stored
	 * state has another version
	 */
	boolean save(SpotifyIdentity user, StoredToken token);

	/**
	 * Save the token of a user whatever was stored before, as after a new login.
	 * @param user the user
	 * @param token the token to save
	 */
	default void replace(SpotifyIdentity user, StoredToken token) {
		boolean saved;
		do {
			StoredToken current = load(user);
			saved = save(user, token.withVersion((current != null) ? current.version() : 0));
		}
		while (!saved);
	}

	/**
	 * Forget the token of a user. Does nothing if there is none.
	 * @param user the user
	 */
	void remove(SpotifyIdentity user);

}
