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

	private final SpotifySession session = new Session("session", new ConcurrentHashMap<>());

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

	private record Session(String id, Map<String, Object> attributes) implements SpotifySession {

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
