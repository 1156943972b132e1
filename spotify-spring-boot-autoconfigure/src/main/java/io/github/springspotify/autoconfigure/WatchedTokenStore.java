package io.github.springspotify.autoconfigure;

import java.util.function.Supplier;

import io.github.springspotify.autoconfigure.SpotifyTokenActivity.StoreWork;
import io.github.springspotify.token.SpotifyIdentity;
import io.github.springspotify.token.SpotifyTokenStore;
import io.github.springspotify.token.StoredToken;
import org.jspecify.annotations.Nullable;

/**
 * Counts what a token store does.
 *
 * @param store does it
 * @param activity where it is counted
 */
record WatchedTokenStore(SpotifyTokenStore store, SpotifyTokenActivity activity) implements SpotifyTokenStore {

	@Override
	public @Nullable StoredToken load(SpotifyIdentity user) {
		return count(StoreWork.LOAD, () -> this.store.load(user));
	}

	@Override
	public boolean save(SpotifyIdentity user, StoredToken token) {
		return count(StoreWork.SAVE, () -> this.store.save(user, token));
	}

	@Override
	public void replace(SpotifyIdentity user, StoredToken token) {
		count(StoreWork.SAVE, () -> {
			this.store.replace(user, token);
			return true;
		});
	}

	@Override
	public void remove(SpotifyIdentity user) {
		count(StoreWork.REMOVE, () -> {
			this.store.remove(user);
			return true;
		});
	}

	@Override
	public boolean remove(SpotifyIdentity user, long version) {
		return count(StoreWork.REMOVE, () -> this.store.remove(user, version));
	}

	private <T extends @Nullable Object> T count(StoreWork work, Supplier<T> call) {
		try {
			T result = call.get();
			this.activity.worked(work, false);
			return result;
		}
		catch (RuntimeException ex) {
			this.activity.worked(work, true);
			throw ex;
		}
	}

}
