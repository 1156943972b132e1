package io.github.springspotify.autoconfigure.reactive;

import java.util.stream.IntStream;

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

	/**
	 * Several requests can see a session through objects of their own, so the id decides.
	 */
	private static final Object[] MUTEXES = IntStream.range(0, 64).mapToObj((i) -> new Object()).toArray();

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

	@Override
	public Object mutex() {
		return MUTEXES[Math.floorMod(this.id.hashCode(), MUTEXES.length)];
	}

}
