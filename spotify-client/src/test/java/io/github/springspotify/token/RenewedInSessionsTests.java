package io.github.springspotify.token;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.github.springspotify.support.MutableClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Requests of one session, each with a copy of it, which is not written yet.
 */
class RenewedInSessionsTests {

	private final MutableClock clock = new MutableClock();

	private final TokenEndpointStub endpoint = new TokenEndpointStub().answer("access2", "refresh2");

	private final SpotifyTokenStore store = new SessionStore();

	private final UserTokenProvider provider = new UserTokenProvider(this.store, this.endpoint, this.clock);

	private final SpotifyIdentity first = request("session");

	private final SpotifyIdentity second = request("session");

	@Test
	void requestThatBeganBeforeDoesNotPostTheOldTokenAgain() {
		assertThat(token(this.first)).isEqualTo("access2");

		assertThat(token(this.second)).isEqualTo("access2");
		assertThat(this.endpoint.calls).containsExactly("refresh");
		assertThat(this.store.load(this.second).refreshToken()).isEqualTo("refresh2");
	}

	@Test
	void whatHasExpiredIsRenewed() {
		token(this.first);
		this.clock.advance(Duration.ofHours(1));
		this.endpoint.answer("access3", null);

		assertThat(token(this.second)).isEqualTo("access3");
	}

	@Test
	void otherSessionsAndNewLoginsAreNotServed() {
		this.endpoint.answer("access3", null).answer("access4", null);
		token(this.first);

		assertThat(token(request("other"))).isEqualTo("access3");
		this.provider.tokens().disconnect(this.first);
		assertThat(token(this.second)).isEqualTo("access4");
	}

	private String token(SpotifyIdentity user) {
		return this.provider.getToken(user).block(Duration.ofSeconds(5)).value();
	}

	private SpotifyIdentity request(String session) {
		SpotifyIdentity user = SpotifyIdentity.user("aurora", new Copy(session, new ConcurrentHashMap<>()));
		StoredToken token = StoredToken.ofRefreshToken("refresh", this.clock.instant());
		user.session().set("token", token.withVersion(1));
		return user;
	}

	private static final class SessionStore implements SpotifyTokenStore {

		@Override
		public @Nullable StoredToken load(SpotifyIdentity user) {
			return (StoredToken) user.session().get("token");
		}

		@Override
		public boolean save(SpotifyIdentity user, StoredToken token) {
			boolean unchanged = load(user).version() == token.version();
			if (unchanged) {
				user.session().set("token", token.nextState());
			}
			return unchanged;
		}

		@Override
		public void remove(SpotifyIdentity user) {
			user.session().remove("token");
		}

	}

	private record Copy(String id, Map<String, Object> attributes) implements SpotifySession {

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
