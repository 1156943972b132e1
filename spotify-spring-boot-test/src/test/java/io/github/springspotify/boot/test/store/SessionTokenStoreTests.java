package io.github.springspotify.boot.test.store;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.github.springspotify.boot.test.SpotifyTokenStoreCompatibilityKit;
import io.github.springspotify.token.SpotifyIdentity;
import io.github.springspotify.token.SpotifySession;
import io.github.springspotify.token.SpotifyTokenStore;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/**
 * Each user has a session.
 */
@SpringBootTest(classes = StoreApplication.class,
		properties = { "spotify.client-id=id", "spotify.token-store.type=session" })
class SessionTokenStoreTests extends SpotifyTokenStoreCompatibilityKit {

	private final Map<String, SpotifySession> sessions = new ConcurrentHashMap<>();

	@Autowired
	private SpotifyTokenStore store;

	@Override
	protected SpotifyTokenStore store() {
		return this.store;
	}

	@Override
	protected SpotifyIdentity user(String principal) {
		return SpotifyIdentity.user(principal, this.sessions.computeIfAbsent(principal, TestSession::new));
	}

	private static final class TestSession implements SpotifySession {

		private final Map<String, Object> attributes = new ConcurrentHashMap<>();

		private final String id;

		TestSession(String id) {
			this.id = id;
		}

		@Override
		public String id() {
			return this.id;
		}

		@Override
		public @Nullable Object get(String name) {
			return this.attributes.get(name);
		}

		@Override
		public void set(String name, Object value) {
			this.attributes.put(name, value);
		}

		@Override
		public void remove(String name) {
			this.attributes.remove(name);
		}

		@Override
		public Object mutex() {
			return this;
		}

	}

}
