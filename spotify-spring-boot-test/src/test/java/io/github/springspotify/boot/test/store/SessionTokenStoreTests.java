package io.github.springspotify.boot.test.store;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.github.springspotify.autoconfigure.store.SessionSpotifyTokenStore;
import io.github.springspotify.autoconfigure.store.TokenCipher;
import io.github.springspotify.boot.test.EncryptedTokenStoreCompatibilityKit;
import io.github.springspotify.boot.test.SpotifyTokenStoreCompatibilityKit;
import io.github.springspotify.token.SpotifyIdentity;
import io.github.springspotify.token.SpotifySession;
import io.github.springspotify.token.SpotifyTokenStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/**
 * Each user has a session, which a session store could write.
 */
@SpringBootTest(classes = StoreApplication.class,
		properties = { "spotify.client-id=id", "spotify.token-store.type=session" })
class SessionTokenStoreTests extends SpotifyTokenStoreCompatibilityKit {

	private final Map<String, TestSession> sessions = new ConcurrentHashMap<>();

	@Autowired
	private SpotifyTokenStore store;

	@Override
	protected SpotifyTokenStore store() {
		return this.store;
	}

	@Override
	protected SpotifyIdentity user(String principal) {
		return SpotifyIdentity.user(principal, session(principal));
	}

	@Override
	protected @Nullable String stored(SpotifyIdentity user) {
		return session(user.principal()).text();
	}

	private TestSession session(String principal) {
		return this.sessions.computeIfAbsent(principal, TestSession::new);
	}

	@Nested
	class Encrypted extends EncryptedTokenStoreCompatibilityKit {

		@Override
		protected SpotifyTokenStore store(TokenCipher cipher) {
			return new SessionSpotifyTokenStore(cipher, (event) -> {
			});
		}

		@Override
		protected SpotifyIdentity user(String principal) {
			return SessionTokenStoreTests.this.user(principal);
		}

		@Override
		protected @Nullable String stored(SpotifyIdentity user) {
			return SessionTokenStoreTests.this.stored(user);
		}

		@Override
		protected String everything() {
			return SessionTokenStoreTests.this.sessions.values().stream().map(TestSession::text).toList().toString();
		}

		/**
		 * Content of another user's session, in the name of this one.
		 */
		@Override
		protected void overwrite(SpotifyIdentity user, String content) {
			session(user.principal()).write(user.principal() + content.substring(content.indexOf(' ')));
		}

	}

	private static final class TestSession implements SpotifySession {

		private final Map<String, Object> attributes = new ConcurrentHashMap<>();

		private final String id;

		TestSession(String id) {
			this.id = id;
		}

		@Nullable String text() {
			return this.attributes.isEmpty() ? null
					: String.join(",", this.attributes.values().stream().map(Object::toString).toList());
		}

		void write(String text) {
			this.attributes.replaceAll((name, value) -> text);
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

	}

}
