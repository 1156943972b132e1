package io.github.springspotify.token;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import io.github.springspotify.error.ReauthorizationRequiredException;
import io.github.springspotify.support.MutableClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Requests of one session, each with a copy of it, which is not written yet.
 */
class RenewedInSessionsTests {

	private static final Duration WAIT = Duration.ofSeconds(5);

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
	void whatHasExpiredIsRenewedWithItsOwnRefreshToken() {
		SpotifyIdentity third = request("session");
		this.endpoint.answer("access3", "refresh3").answer("access4", "refresh4");
		token(this.first);
		expire();

		assertThat(token(this.second)).isEqualTo("access3");
		expire();
		assertThat(token(third)).isEqualTo("access4");
		assertThat(this.endpoint.calls).containsExactly("refresh", "refresh2", "refresh3");
	}

	@Test
	void copyWithATokenBetweenFindsTheLastOne() {
		this.endpoint.answer("access3", "refresh3");
		token(this.first);
		SpotifyIdentity between = copy(this.first);
		expire();
		token(this.second);

		assertThat(token(between)).isEqualTo("access3");
		assertThat(this.endpoint.calls).containsExactly("refresh", "refresh2");
	}

	@Test
	void manyCopiesDoNotDisplaceOneAnother() {
		List<SpotifyIdentity> copies = Stream.generate(() -> request("session")).limit(20).toList();

		assertThat(copies).allSatisfy((copy) -> assertThat(token(copy)).isEqualTo("access2"));
		assertThat(this.endpoint.calls).containsExactly("refresh");
	}

	@Test
	void renewedTokenThatSpotifyRefusedIsRenewedOnceMore() {
		this.endpoint.answer("access3", "refresh3");
		AccessToken refused = this.provider.getToken(this.first).block(WAIT);

		assertThat(this.provider.renewToken(this.second, refused).block(WAIT).value()).isEqualTo("access3");
		assertThat(this.endpoint.calls).containsExactly("refresh", "refresh2");
	}

	@Test
	void refusedRefreshTokenEndsTheSessionsToken() {
		token(this.first);
		expire();
		this.endpoint.invalidGrant();

		assertThatExceptionOfType(ReauthorizationRequiredException.class).isThrownBy(() -> token(this.second));
		assertThat(this.store.load(this.second)).isNull();
	}

	@Test
	void sessionsThatNobodyUsedForADayAreForgotten() {
		this.endpoint.answer("access3", null).answer("access4", null);
		token(this.first);
		this.clock.advance(RecentRenewals.KEPT.plusSeconds(1));
		token(request("other"));

		assertThat(token(this.second)).isEqualTo("access4");
		assertThat(this.endpoint.calls).containsExactly("refresh", "refresh", "refresh");
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
		return this.provider.getToken(user).block(WAIT).value();
	}

	private void expire() {
		this.clock.advance(Duration.ofHours(1));
	}

	private SpotifyIdentity copy(SpotifyIdentity user) {
		SpotifyIdentity copy = request(user.session().id());
		copy.session().set("token", this.store.load(user));
		return copy;
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

	}

}
