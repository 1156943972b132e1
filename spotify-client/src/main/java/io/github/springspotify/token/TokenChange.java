package io.github.springspotify.token;

import io.github.springspotify.error.TokenStoreException;
import org.jspecify.annotations.Nullable;

/**
 * What is to happen to the stored token of a user.
 *
 * @param user the user
 * @param from the state that is to be changed
 * @param to the new state, or {@code null} to remove it
 */
record TokenChange(SpotifyIdentity user, StoredToken from, @Nullable StoredToken to) {

	private static final int ATTEMPTS = 3;

	/**
	 * Make the change, unless the stored state is another by now.
	 * @param store where the state is stored
	 * @return the tokens that are stored now, or {@code null} if there are none
	 */
	@Nullable StoredToken applyTo(SpotifyTokenStore store) {
		if (this.to == null) {
			return store.remove(this.user, this.from.version()) ? null : store.load(this.user);
		}
		StoredToken next = this.to;
		StoredToken current = this.from;
		for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
			next = next.withVersion(current.version());
			if (store.save(this.user, next)) {
				return next;
			}
			current = store.load(this.user);
			// The tokens that these were made from can be stored as another state: a save
			// that seemed to fail may have been done
			if (current == null || !current.equalsButForState(this.from)) {
				return current;
			}
		}
		throw new TokenStoreException("The token of " + this.user
				+ " is stored anew all the time and could not be replaced. The user stays logged in.", null);
	}

}
