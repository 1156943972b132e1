package io.github.springspotify.autoconfigure.reactive;

import io.github.springspotify.token.SpotifySession;
import org.jspecify.annotations.Nullable;

import org.springframework.web.server.WebSession;

/**
 * The web session of a reactive request.
 *
 * @param session the session
 * @param id id of the session when the request came, which changes with a login
 */
record WebSpotifySession(WebSession session, String id) implements SpotifySession {

	static WebSpotifySession of(WebSession session) {
		return new WebSpotifySession(session, session.getId());
	}

	@Override
	public @Nullable Object get(String name) {
		return this.session.getAttribute(name);
	}

	@Override
	public void set(String name, Object value) {
		this.session.getAttributes().put(name, value);
	}

	@Override
	public void remove(String name) {
		this.session.getAttributes().remove(name);
	}

}
