package io.github.springspotify.autoconfigure.store;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.github.springspotify.token.SpotifyIdentity;
import io.github.springspotify.token.SpotifySession;
import io.github.springspotify.token.StoredToken;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link SessionSpotifyTokenStore} with two users of one session, one after the
 * other.
 */
class SessionSpotifyTokenStoreTests {

	private final Map<String, Object> attributes = new ConcurrentHashMap<>();

	private final SpotifySession session = new Session("session", this.attributes);

	private final SpotifyIdentity before = SpotifyIdentity.user("aurora", this.session);

	private final SpotifyIdentity now = SpotifyIdentity.user("bram", this.session);

	private final SessionSpotifyTokenStore store = new SessionSpotifyTokenStore(TokenCipher.none(), (event) -> {
		throw new IllegalStateException("Nothing is unreadable");
	});

	@Test
	void sessionGivesATokenToItsUserOnly() {
		this.store.replace(this.before, StoredToken.ofRefreshToken("aurora's", Instant.now()));
		assertThat(this.store.load(this.now)).isNull();
		this.store.remove(this.now);
		assertThat(this.store.load(this.before)).isNotNull();

		this.store.replace(this.now, StoredToken.ofRefreshToken("bram's", Instant.now()));
		assertThat(this.store.load(this.now).refreshToken()).isEqualTo("bram's");
		assertThat(this.store.load(this.before)).isNull();
	}

	@Test
	void logoutIsNotUndoneByARenewalThatIsBeingSaved() throws Exception {
		this.store.replace(this.before, StoredToken.ofRefreshToken("aurora's", Instant.now()));
		Thread logout = new Thread(() -> this.store.remove(this.before));
		SpotifySession renewing = new Session("session", this.attributes) {

			@Override
			public void set(String name, Object value) {
				logout.start();
				while (logout.getState() != Thread.State.BLOCKED && logout.isAlive()) {
					Thread.onSpinWait();
				}
				super.set(name, value);
			}

		};
		this.store.save(SpotifyIdentity.user("aurora", renewing), this.store.load(this.before));
		logout.join();
		assertThat(this.store.load(this.before)).isNull();
	}

	private static class Session implements SpotifySession {

		private final String id;

		private final Map<String, Object> attributes;

		Session(String id, Map<String, Object> attributes) {
			this.id = id;
			this.attributes = attributes;
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
