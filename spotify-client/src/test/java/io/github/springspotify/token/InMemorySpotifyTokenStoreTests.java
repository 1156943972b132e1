package io.github.springspotify.token;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.mockito.BDDMockito.mock;

class InMemorySpotifyTokenStoreTests {

	private static final StoredToken TOKEN = StoredToken.ofRefreshToken("refresh", Instant.EPOCH);

	private final SpotifyIdentity user = SpotifyIdentity.user("aurora");

	private final SpotifyTokenStore store = new InMemorySpotifyTokenStore();

	@Test
	void savesUnderANewVersion() {
		assertThat(this.store.save(this.user, TOKEN)).isTrue();
		StoredToken first = this.store.load(this.user);
		assertThat(first.withVersion(0)).isEqualTo(TOKEN);
		assertThat(this.store.save(this.user, first)).isTrue();
		assertThat(this.store.load(this.user).version()).isNotIn(0L, first.version());
	}

	@Test
	void refusesStateMadeFromAnotherVersion() {
		this.store.save(this.user, TOKEN);
		assertThat(this.store.save(this.user, TOKEN)).isFalse();
		StoredToken stored = this.store.load(this.user);
		assertThat(this.store.save(this.user, TOKEN.withVersion(7))).isFalse();
		assertThat(this.store.load(this.user)).isEqualTo(stored);
	}

	@Test
	void doesNotBringBackWhatWasRemoved() {
		this.store.save(this.user, TOKEN);
		this.store.remove(this.user);
		assertThat(this.store.save(this.user, TOKEN.withVersion(1))).isFalse();
		assertThat(this.store.load(this.user)).isNull();
	}

	@Test
	void replacesWhateverIsThere() {
		this.store.save(this.user, TOKEN);
		this.store.replace(this.user, StoredToken.ofRefreshToken("other", Instant.EPOCH));
		assertThat(this.store.load(this.user)).extracting(StoredToken::refreshToken).isEqualTo("other");
	}

	@Test
	void oneOfManyConcurrentSavesWins() throws Exception {
		ExecutorService executor = Executors.newFixedThreadPool(8);
		try {
			Callable<Boolean> save = () -> this.store.save(this.user, TOKEN);
			long saved = 0;
			for (Future<Boolean> result : executor.invokeAll(IntStream.range(0, 50).mapToObj((i) -> save).toList())) {
				saved += result.get() ? 1 : 0;
			}
			assertThat(saved).isEqualTo(1);
		}
		finally {
			executor.shutdownNow();
		}
	}

	@Test
	void keepsUsersApartAndFindsUserFromEverySession() {
		this.store.save(this.user, TOKEN);
		assertThat(this.store.load(SpotifyIdentity.user("bram"))).isNull();
		assertThat(this.store.load(SpotifyIdentity.user("aurora", mock(SpotifySession.class)))).isNotNull();
	}

	@Test
	void removesAStateOnlyWhileItIsTheLatest() {
		this.store.save(this.user, TOKEN);
		StoredToken first = this.store.load(this.user);
		this.store.remove(this.user);
		this.store.save(this.user, TOKEN);

		assertThat(this.store.remove(this.user, first.version())).isFalse();
		assertThat(this.store.remove(this.user, this.store.load(this.user).version())).isTrue();
		assertThat(this.store.load(this.user)).isNull();
	}

	@Test
	void dropsTokensThatHaveDied() {
		Instant now = Instant.parse("2026-11-21T10:00:00Z");
		this.store.save(this.user, token(now.minus(Duration.ofDays(190))));
		this.store.save(SpotifyIdentity.user("bram"), token(now.minus(Duration.ofDays(170))));
		this.store.save(SpotifyIdentity.user("cleo"), token(now));
		assertThat(this.store.load(this.user)).isNull();
		assertThat(this.store.load(SpotifyIdentity.user("bram"))).isNotNull();
	}

	@Test
	void keepsTokensThatAreInUse() {
		Instant now = Instant.parse("2026-11-21T10:00:00Z");
		this.store.save(this.user, StoredToken.ofRefreshToken("refresh", now.minus(Duration.ofDays(190))));
		StoredToken stored = this.store.load(this.user);
		this.store.save(this.user, stored.refreshed(new TokenResponse("access", 3600, null, null), now));
		this.store.save(SpotifyIdentity.user("bram"), token(now.plus(Duration.ofMinutes(59))));
		assertThat(this.store.load(this.user)).isNotNull();
	}

	private static StoredToken token(Instant authorizedAt) {
		return new StoredToken("access", authorizedAt, authorizedAt.plus(Duration.ofHours(1)), Set.of(), "refresh",
				authorizedAt, 0);
	}

	@Test
	void knowsNoTokenOfTheApplication() {
		assertThatIllegalStateException().isThrownBy(() -> this.store.load(SpotifyIdentity.application()));
	}

}
