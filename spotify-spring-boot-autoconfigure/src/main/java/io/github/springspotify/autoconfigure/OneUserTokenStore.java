package io.github.springspotify.autoconfigure;

import java.util.concurrent.atomic.AtomicBoolean;

import io.github.springspotify.token.InMemorySpotifyTokenStore;
import io.github.springspotify.token.SpotifyIdentity;
import io.github.springspotify.token.SpotifyTokenStore;
import io.github.springspotify.token.StoredToken;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The token of the one user, which comes from the properties at each start. Kept apart
 * from those of users who log in.
 */
final class OneUserTokenStore implements SpotifyTokenStore {

	private static final Logger logger = LoggerFactory.getLogger(OneUserTokenStore.class);

	private final SpotifyTokenStore memory = new InMemorySpotifyTokenStore();

	private final AtomicBoolean replaced = new AtomicBoolean();

	private final StoredToken configured;

	OneUserTokenStore(StoredToken configured) {
		this.configured = configured;
		this.memory.replace(SpotifyIdentity.defaultUser(), configured);
	}

	@Override
	public @Nullable StoredToken load(SpotifyIdentity user) {
		return this.memory.load(user);
	}

	@Override
	public boolean save(SpotifyIdentity user, StoredToken token) {
		boolean saved = this.memory.save(user, token);
		if (saved && isReplaced(user, token) && this.replaced.compareAndSet(false, true)) {
			logger.warn("Spotify has replaced the refresh token in 'spotify.user-refresh-token'. The new one is lost "
					+ "when this application stops. If the old one is refused then, log in anew, or keep the token in a "
					+ "store: 'spotify.token-store.type' and SpotifyTokens.connect(..)");
		}
		return saved;
	}

	private boolean isReplaced(SpotifyIdentity user, StoredToken token) {
		return user.equals(SpotifyIdentity.defaultUser()) && token.refreshToken() != null
				&& !token.refreshToken().equals(this.configured.refreshToken());
	}

	@Override
	public void remove(SpotifyIdentity user) {
		this.memory.remove(user);
	}

	@Override
	public boolean remove(SpotifyIdentity user, long version) {
		return this.memory.remove(user, version);
	}

}
