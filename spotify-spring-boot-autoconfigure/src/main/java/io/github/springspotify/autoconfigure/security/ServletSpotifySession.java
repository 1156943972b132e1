package io.github.springspotify.autoconfigure.security;

import io.github.springspotify.token.SpotifySession;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

/**
 * The HTTP session of a request. A session that ends in the middle of a call counts as
 * empty.
 *
 * @param session the session
 * @param id id of the session, which cannot be asked for when it has ended
 */
record ServletSpotifySession(HttpSession session, String id) implements SpotifySession {

	static @Nullable ServletSpotifySession of(@Nullable HttpServletRequest request) {
		HttpSession session = (request != null) ? request.getSession(false) : null;
		return (session != null) ? new ServletSpotifySession(session, session.getId()) : null;
	}

	@Override
	public @Nullable Object get(String name) {
		try {
			return this.session.getAttribute(name);
		}
		catch (IllegalStateException ex) {
			return null;
		}
	}

	@Override
	public void set(String name, Object value) {
		try {
			this.session.setAttribute(name, value);
		}
		catch (IllegalStateException ex) {
			// Ended, and whoever wanted to keep something there with it
			return;
		}
	}

	@Override
	public void remove(String name) {
		try {
			this.session.removeAttribute(name);
		}
		catch (IllegalStateException ex) {
			// Ended, and the attribute with it
			return;
		}
	}

}
