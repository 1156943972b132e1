package io.github.springspotify.autoconfigure.login;

import java.io.Serial;
import java.io.Serializable;

import io.github.springspotify.token.SpotifyIdentity;
import io.github.springspotify.token.SpotifySession;
import io.github.springspotify.token.SpotifyTokenStore;
import io.github.springspotify.token.StoredToken;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a user's token in the user's own web session, and gives it only to that user.
 * Outside a request there is no session and so no token.
 *
 * @since 0.1.0
 */
public final class SessionSpotifyTokenStore implements SpotifyTokenStore {

	private static final String ATTRIBUTE = "io.github.springspotify.TOKEN";

	@Override
	public @Nullable StoredToken load(SpotifyIdentity user) {
		SpotifySession session = user.session();
		return (session != null) ? read(session, user) : null;
	}

	@Override
	public boolean save(SpotifyIdentity user, StoredToken token) {
		SpotifySession session = user.session();
		if (session == null) {
			throw new IllegalStateException("There is no session to keep the Spotify token of " + user
					+ " in. Set 'spotify.token-store.type' to 'memory' for calls outside requests.");
		}
		synchronized (session.mutex()) {
			StoredToken current = read(session, user);
			if (((current != null) ? current.version() : 0) != token.version()) {
				return false;
			}
			session.set(ATTRIBUTE, new Entry(user.principal(), token.nextState()));
			return true;
		}
	}

	@Override
	public void remove(SpotifyIdentity user) {
		SpotifySession session = user.session();
		if (session != null && read(session, user) != null) {
			session.remove(ATTRIBUTE);
		}
	}

	@Override
	public boolean remove(SpotifyIdentity user, long version) {
		SpotifySession session = user.session();
		if (session == null) {
			return false;
		}
		synchronized (session.mutex()) {
			return SpotifyTokenStore.super.remove(user, version);
		}
	}

	private static @Nullable StoredToken read(SpotifySession session, SpotifyIdentity user) {
		return (session.get(ATTRIBUTE) instanceof Entry entry && entry.principal().equals(user.principal()))
				? entry.token() : null;
	}

	private record Entry(String principal, StoredToken token) implements Serializable {

		@Serial
		private static final long serialVersionUID = 1L;

	}

}
