package io.github.springspotify.token;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;

import io.github.springspotify.error.ErrorResponse;
import io.github.springspotify.error.ReauthorizationRequiredException;
import io.github.springspotify.support.MutableClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class UserTokenProviderTests {

	private static final Duration SOON = Duration.ofSeconds(10);

	private final MutableClock clock = new MutableClock();

	private final Instant authorizedAt = this.clock.instant().minus(Duration.ofDays(100));

	private final SpotifyIdentity user = SpotifyIdentity.user("aurora");

	private final SpotifyTokenStore store = new InMemorySpotifyTokenStore();

	private final TokenEndpointStub endpoint = new TokenEndpointStub();

	private final UserTokenProvider provider = new UserTokenProvider(this.store, this.endpoint, this.clock);

	@Test
	void givesStoredTokenWhileItIsFresh() {
		login(Duration.ofSeconds(61));
		assertThat(token()).isEqualTo("access");
		assertThat(this.endpoint.calls).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "damaged\n", "d\u00e4maged" })
	void renewsTokenThatTheStoreHasDamaged(String damaged) {
		Instant now = this.clock.instant();
		this.store.replace(this.user,
				new StoredToken(damaged, now, now.plusSeconds(3600), Set.of(), "refresh", this.authorizedAt, 1));
		this.endpoint.answer("access2", null);
		assertThat(token()).isEqualTo("access2");
	}

	@Test
	void tokenInMemoryNeedsNoOtherThreadWhateverIsAroundTheStore() {
		login(Duration.ofSeconds(61));
		UserTokenProvider decorated = UserTokenProvider.builder(this.store, this.endpoint)
			.clock(this.clock)
			.storeDecorator(FlakyStore::new)
			.storeThreads((work) -> {
				throw new RejectedExecutionException();
			})
			.build();
		assertThat(decorated.getToken(this.user).block(SOON).value()).isEqualTo("access");
	}

	@Test
	void refreshesOneMinuteBeforeExpiry() {
		login(Duration.ofSeconds(60));
		this.endpoint.answer("access2", null);
		assertThat(token()).isEqualTo("access2");
		assertThat(token()).isEqualTo("access2");
		assertThat(this.endpoint.calls).containsExactly("refresh");
	}

	@Test
	void tokenThatCannotBeRenewedIsGoodToItsEnd() {
		login(Duration.ofSeconds(60));
		this.endpoint.answer(Mono.error(new IllegalStateException("broken")))
			.answer(Mono.error(new IllegalStateException("broken")));
		this.clock.advance(Duration.ofSeconds(59));
		assertThat(token()).isEqualTo("access");
		this.clock.advance(Duration.ofSeconds(1));
		assertThatIllegalStateException().isThrownBy(this::token).withMessage("broken");
	}

	@Test
	void tokenIsNotUsedToItsEndWhenItsUserHasToLogIn() {
		login(Duration.ofSeconds(60));
		this.endpoint.invalidGrant();
		assertThatExceptionOfType(ReauthorizationRequiredException.class).isThrownBy(this::token);
	}

	@ParameterizedTest
	@NullSource
	@ValueSource(strings = { "", " " })
	void keepsRefreshTokenWhenAnswerHasNone(@Nullable String none) {
		login(Duration.ZERO);
		this.endpoint.answer("access2", none);
		token();
		assertThat(stored().refreshToken()).isEqualTo("refresh");
		assertThat(stored().scopes()).containsExactly("user-top-read");
		assertThat(stored().authorizedAt()).isEqualTo(this.authorizedAt);
		assertThat(stored().expiresAt()).isEqualTo(this.clock.instant().plusSeconds(3600));
	}

	@Test
	void storesRotatedRefreshTokenAndKeepsTimeOfAuthorization() {
		login(Duration.ZERO);
		this.endpoint.answer("access2", "refresh2");
		token();
		assertThat(stored().refreshToken()).isEqualTo("refresh2");
		assertThat(stored().authorizedAt()).isEqualTo(this.authorizedAt);
		assertThat(stored().version()).isPositive();
	}

	@Test
	void forgetsTokenThatIsNotValidAnyMoreAndNeverPostsItAgain() {
		login(Duration.ZERO);
		this.endpoint.invalidGrant();
		StepVerifier.create(this.provider.getToken(this.user))
			.expectError(ReauthorizationRequiredException.class)
			.verify(SOON);
		assertThat(this.store.load(this.user)).isNull();
		StepVerifier.create(this.provider.getToken(this.user))
			.expectErrorMatches((ex) -> ex.getMessage().contains("There is no Spotify token for user 'aurora'"))
			.verify(SOON);
		assertThat(this.endpoint.calls).containsExactly("refresh");
	}

	@Test
	void keepsRefreshTokenOnAnyOtherFailure() {
		login(Duration.ZERO);
		this.endpoint.answer(Mono.error(new IllegalStateException("broken"))).answer("access2", null);
		StepVerifier.create(this.provider.getToken(this.user)).expectErrorMessage("broken").verify(SOON);
		assertThat(stored().refreshToken()).isEqualTo("refresh");
		assertThat(token()).isEqualTo("access2");
	}

	@Test
	void concurrentCallersShareOneRefresh() {
		login(Duration.ZERO);
		Sinks.One<TokenResponse> answer = Sinks.one();
		this.endpoint.answer(answer.asMono());
		StepVerifier
			.create(Flux.range(0, 50).flatMap((i) -> this.provider.getToken(this.user), 50).map(AccessToken::value))
			.then(() -> answer.tryEmitValue(new TokenResponse("access2", 3600, null, null)))
			.expectNextSequence(Collections.nCopies(50, "access2"))
			.expectComplete()
			.verify(SOON);
		assertThat(this.endpoint.calls).hasSize(1);
	}

	@Test
	void refreshIsStoredEvenWhenItsCallerGivesUp() {
		login(Duration.ZERO);
		Sinks.One<TokenResponse> answer = Sinks.one();
		this.endpoint.answer(answer.asMono());
		Disposable caller = this.provider.getToken(this.user).subscribe();
		assertThat(this.endpoint.calls).hasSize(1);
		caller.dispose();
		answer.tryEmitValue(new TokenResponse("access2", 3600, null, "refresh2"));
		assertThat(token()).isEqualTo("access2");
		assertThat(stored().refreshToken()).isEqualTo("refresh2");
	}

	@Test
	void usersDoNotShareRefreshes() {
		SpotifyIdentity other = SpotifyIdentity.user("bram");
		login(Duration.ZERO);
		this.store.replace(other, StoredToken.ofRefreshToken("refresh-bram", this.authorizedAt));
		this.endpoint.answer("access-aurora", null).answer("access-bram", null);
		assertThat(token()).isEqualTo("access-aurora");
		StepVerifier.create(this.provider.getToken(other))
			.assertNext((token) -> assertThat(token.value()).isEqualTo("access-bram"))
			.expectComplete()
			.verify(SOON);
		assertThat(this.endpoint.calls).containsExactly("refresh", "refresh-bram");
	}

	@Test
	void newLoginDuringRefreshWins() {
		login(Duration.ZERO);
		Sinks.One<TokenResponse> answer = Sinks.one();
		this.endpoint.answer(answer.asMono());
		StepVerifier.create(this.provider.getToken(this.user)).then(() -> {
			login(Duration.ofHours(1));
			answer.tryEmitValue(new TokenResponse("late", 3600, null, "late"));
		}).assertNext((token) -> assertThat(token.value()).isEqualTo("access")).expectComplete().verify(SOON);
		assertThat(stored().refreshToken()).isEqualTo("refresh");
	}

	@Test
	void newLoginSurvivesRefusalOfTheOldToken() {
		login(Duration.ZERO);
		Sinks.One<TokenResponse> answer = Sinks.one();
		this.endpoint.answer(answer.asMono());
		StepVerifier.create(this.provider.getToken(this.user)).then(() -> {
			login(Duration.ofHours(1));
			answer.tryEmitError(new ReauthorizationRequiredException("refused",
					ErrorResponse.of("POST /api/token", null, 400), null));
		}).assertNext((token) -> assertThat(token.value()).isEqualTo("access")).expectComplete().verify(SOON);
		assertThat(this.store.load(this.user)).isNotNull();
	}

	@Test
	void logoutDuringRefreshStaysLogout() {
		login(Duration.ZERO);
		Sinks.One<TokenResponse> answer = Sinks.one();
		this.endpoint.answer(answer.asMono());
		StepVerifier.create(this.provider.getToken(this.user)).then(() -> {
			this.store.remove(this.user);
			answer.tryEmitValue(new TokenResponse("late", 3600, null, "late"));
		}).expectError(ReauthorizationRequiredException.class).verify(SOON);
		assertThat(this.store.load(this.user)).isNull();
	}

	@Test
	void rejectedTokenIsRenewedAlthoughItHasNotExpired() {
		login(Duration.ofHours(1));
		this.endpoint.answer("access2", null);
		assertThat(renewed("access")).isEqualTo("access2");
	}

	@Test
	void rejectedTokenThatWasRenewedMeanwhileIsNotRenewedAgain() {
		login(Duration.ofHours(1));
		assertThat(renewed("older")).isEqualTo("access");
		assertThat(this.endpoint.calls).isEmpty();
	}

	@Test
	void hasNothingToRenewWithoutRefreshToken() {
		this.store.replace(this.user, new StoredToken("access", this.clock.instant(), this.clock.instant(), Set.of(),
				null, this.authorizedAt, 0));
		StepVerifier.create(this.provider.getToken(this.user))
			.expectError(ReauthorizationRequiredException.class)
			.verify(SOON);
	}

	@Test
	void storeIsAskedOnThreadsOfItsOwn() {
		Set<String> threads = ConcurrentHashMap.newKeySet();
		SpotifyTokenStore watched = new WatchedStore(() -> threads.add(Thread.currentThread().getName()));
		watched.replace(this.user, StoredToken.ofRefreshToken("refresh", this.authorizedAt));
		threads.clear();
		this.endpoint
			.answer(Mono.just(new TokenResponse("access2", 3600, null, null)).publishOn(Schedulers.parallel()));
		UserTokenProvider users = new UserTokenProvider(watched, this.endpoint, this.clock);

		assertThat(users.getToken(this.user).block(SOON).value()).isEqualTo("access2");
		assertThat(threads).isNotEmpty().allMatch((thread) -> thread.startsWith("spotify-store"));
	}

	@Test
	void callerDoesNotWaitForStoreThatHangs() {
		CountDownLatch answer = new CountDownLatch(1);
		UserTokenProvider users = new UserTokenProvider(new WatchedStore(() -> await(answer)), this.endpoint,
				this.clock);
		assertThatIllegalStateException().isThrownBy(() -> users.getToken(this.user).block(Duration.ofMillis(100)))
			.withMessageContaining("Timeout");
		answer.countDown();
	}

	@Test
	void refreshTokenThatWasBroughtAlongMeanwhileIsUsedAfterARejection() {
		this.store.replace(this.user, StoredToken.ofRefreshToken("refresh", this.authorizedAt));
		this.endpoint.answer("access2", null);
		assertThat(renewed("access")).isEqualTo("access2");
	}

	private void login(Duration left) {
		Instant now = this.clock.instant();
		this.store.replace(this.user, new StoredToken("access", now, now.plus(left), Set.of("user-top-read"), "refresh",
				this.authorizedAt, 0));
	}

	private String token() {
		return this.provider.getToken(this.user).block(SOON).value();
	}

	private String renewed(String rejected) {
		return this.provider.renewToken(this.user, AccessToken.of(rejected)).block(SOON).value();
	}

	private StoredToken stored() {
		return this.store.load(this.user);
	}

	private static void await(CountDownLatch latch) {
		try {
			latch.await();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private record WatchedStore(Runnable beforeWork, SpotifyTokenStore delegate) implements SpotifyTokenStore {

		WatchedStore(Runnable beforeWork) {
			this(beforeWork, new InMemorySpotifyTokenStore());
		}

		@Override
		public @Nullable StoredToken load(SpotifyIdentity user) {
			this.beforeWork.run();
			return this.delegate.load(user);
		}

		@Override
		public boolean save(SpotifyIdentity user, StoredToken token) {
			this.beforeWork.run();
			return this.delegate.save(user, token);
		}

		@Override
		public void remove(SpotifyIdentity user) {
			this.delegate.remove(user);
		}

	}

}
