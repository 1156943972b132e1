package io.github.springspotify.autoconfigure.security;

import java.io.Serial;
import java.io.Serializable;

import io.github.springspotify.token.SpotifyIdentity;
import io.github.springspotify.token.SpotifyTokenStore;
import io.github.springspotify.token.StoredToken;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

import org.springframework.web.util.WebUtils;

/**
 * Keeps a user's token in the user's own HTTP session, and gives it only to that user.
 * Outside a request there is no session and so no token.
 */
final class SessionSpotifyTokenStore implements SpotifyTokenStore {

	static final String ATTRIBUTE = "io.github.springspotify.TOKEN";

	@Override
	public @Nullable StoredToken load(SpotifyIdentity user) {
		HttpSession session = sessionOf(user);
		return (session != null) ? read(session, user) : null;
	}

	@Override
	public boolean save(SpotifyIdentity user, StoredToken token) {
		HttpSession session = sessionOf(user);
		if (session == null) {
			throw new IllegalStateException("There is no session to keep the Spotify token of " + user
					+ " in. Set 'spotify.token-store.type' to 'memory' for calls outside requests.");
		}
		synchronized (WebUtils.getSessionMutex(session)) {
			StoredToken current = read(session, user);
			if (((current != null) ? current.version() : 0) != token.version()) {
				return false;
			}
			session.setAttribute(ATTRIBUTE, new Entry(user.principal(), token.withVersion(token.version() + 1)));
			return true;
		}
	}

	@Override
	public void remove(SpotifyIdentity user) {
		HttpSession session = sessionOf(user);
		if (session != null && read(session, user) != null) {
			session.removeAttribute(ATTRIBUTE);
		}
	}

	private static @Nullable HttpSession sessionOf(SpotifyIdentity user) {
		return (user.session() instanceof HttpSession session) ? session : null;
	}

	private static @Nullable StoredToken read(HttpSession session, SpotifyIdentity user) {
		try {
			return (session.getAttribute(ATTRIBUTE) instanceof Entry entry
					&& entry.principal().equals(user.principal())) ? entry.token() : null;
		}
		catch (IllegalStateException ex) {
			// The session has ended in the middle of the call
			return null;
		}
	}

	private record Entry(String principal, StoredToken token) implements Serializable {

		@Serial
		private static final long serialVersionUID = 1L;

	}

}
