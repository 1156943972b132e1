package io.github.springspotify.token;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

import org.jspecify.annotations.Nullable;

/**
 * Keeps tokens in the memory of this application. They are lost when it stops, and other
 * instances do not see them.
 *
 * @since 0.1.0
 */
public final class InMemorySpotifyTokenStore implements SpotifyTokenStore {

	private final ConcurrentMap<String, StoredToken> tokens = new ConcurrentHashMap<>();

	@Override
	public @Nullable StoredToken load(SpotifyIdentity user) {
		return this.tokens.get(user.principal());
	}

	@Override
	public boolean save(SpotifyIdentity user, StoredToken token) {
		StoredToken next = token.nextState();
		StoredToken stored = this.tokens.compute(user.principal(), (principal, current) -> {
			long version = (current != null) ? current.version() : 0;
			return (version == token.version()) ? next : current;
		});
		return stored == next;
	}

	@Override
	public void remove(SpotifyIdentity user) {
		this.tokens.remove(user.principal());
	}

	@Override
	public boolean remove(SpotifyIdentity user, long version) {
		StoredToken current = this.tokens.get(user.principal());
		return current != null && current.version() == version && this.tokens.remove(user.principal(), current);
	}

}
