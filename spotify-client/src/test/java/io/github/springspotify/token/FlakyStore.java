package io.github.springspotify.token;

import org.jspecify.annotations.Nullable;

/**
 * A store of one instance among several that share the tokens. It can be out of order.
 */
final class FlakyStore implements SpotifyTokenStore {

	private final SpotifyTokenStore shared;

	boolean readable = true;

	boolean writable = true;

	/**
	 * Whether the next save is done but seems to have failed.
	 */
	boolean answerLost;

	/**
	 * How many times the same tokens are stored as another state before they are saved.
	 */
	int restored;

	boolean missingClass;

	FlakyStore(SpotifyTokenStore shared) {
		this.shared = shared;
	}

	@Override
	public @Nullable StoredToken load(SpotifyIdentity user) {
		check(this.readable);
		return this.shared.load(user);
	}

	@Override
	public boolean save(SpotifyIdentity user, StoredToken token) {
		check(this.writable);
		if (this.missingClass) {
			throw new NoClassDefFoundError("canary");
		}
		if (this.restored > 0) {
			this.restored--;
			this.shared.replace(user, this.shared.load(user));
		}
		boolean saved = this.shared.save(user, token);
		check(!this.answerLost);
		return saved;
	}

	@Override
	public void remove(SpotifyIdentity user) {
		check(this.writable);
		this.shared.remove(user);
	}

	@Override
	public boolean remove(SpotifyIdentity user, long version) {
		check(this.writable);
		return this.shared.remove(user, version);
	}

	private static void check(boolean works) {
		if (!works) {
			throw new IllegalStateException("canary: the store is out of order");
		}
	}

}
