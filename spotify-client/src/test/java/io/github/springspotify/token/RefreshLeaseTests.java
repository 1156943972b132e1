package io.github.springspotify.token;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import io.github.springspotify.error.ErrorResponse;
import io.github.springspotify.error.ReauthorizationRequiredException;
import io.github.springspotify.error.TokenStoreException;
import io.github.springspotify.support.MutableClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.test.scheduler.VirtualTimeScheduler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Two instances that share a store and a lease of ten seconds.
 */
@Timeout(30)
class RefreshLeaseTests {

	private static final Duration LEASE = Duration.ofSeconds(10);

	private final VirtualTimeScheduler time = VirtualTimeScheduler.create();

	private final MutableClock clock = new MutableClock();

	private final SpotifyIdentity user = SpotifyIdentity.user("aurora");

	private final SpotifyTokenStore store = new InMemorySpotifyTokenStore();

	private final LeaseStub lease = new LeaseStub(this.time);

	private final TokenEndpointStub endpointOfA = new TokenEndpointStub();

	private final TokenEndpointStub endpointOfB = new TokenEndpointStub();

	private final List<SpotifyTokenEvent> events = new ArrayList<>();

	private final UserTokenProvider a = instance(this.endpointOfA);

	private final UserTokenProvider b = instance(this.endpointOfB);

	RefreshLeaseTests() {
		this.store.replace(this.user, StoredToken.ofRefreshToken("refresh", this.clock.instant()));
	}

	private UserTokenProvider instance(SpotifyTokenEndpoint endpoint) {
		return UserTokenProvider.builder(this.store, endpoint)
			.clock(this.clock)
			.lease(this.lease)
			.leaseLength(LEASE)
			.listener(this.events::add)
			.scheduler(this.time)
			.storeThreads(Runnable::run)
			.build();
	}

	@Test
	void otherInstanceWaitsForTheNewToken() throws Exception {
		Sinks.One<TokenResponse> answer = Sinks.one();
		this.endpointOfA.answer(answer.asMono());
		CompletableFuture<AccessToken> first = this.a.getToken(this.user).toFuture();
		CompletableFuture<AccessToken> second = this.b.getToken(this.user).toFuture();
		this.time.advanceTimeBy(Duration.ofSeconds(5));
		assertThat(second).isNotDone();

		answer.tryEmitValue(new TokenResponse("access2", 3600, null, "refresh2"));
		assertThat(first.get().value()).isEqualTo("access2");
		this.time.advanceTimeBy(Duration.ofMillis(400));
		assertThat(second.get(5, TimeUnit.SECONDS).value()).isEqualTo("access2");
		assertThat(this.endpointOfB.calls).isEmpty();
	}

	@Test
	void instanceThatDiesDelaysTheOthersByTheLease() throws Exception {
		this.lease.acquire(this.user, "dead", LEASE);
		this.endpointOfB.answer("access2", null);
		CompletableFuture<AccessToken> token = this.b.getToken(this.user).toFuture();
		this.time.advanceTimeBy(LEASE.minusMillis(1));
		assertThat(token).isNotDone();

		this.time.advanceTimeBy(Duration.ofMillis(401));
		assertThat(token.get(5, TimeUnit.SECONDS).value()).isEqualTo("access2");
	}

	@Test
	void leaseIsGivenBackAfterSuccessAndFailure() {
		this.endpointOfA.answer(Mono.error(new IllegalStateException("broken"))).answer("access2", null);
		assertThatExceptionOfType(IllegalStateException.class)
			.isThrownBy(() -> this.a.getToken(this.user).block(Duration.ofSeconds(5)));
		assertThat(this.lease.isTaken()).isFalse();
		this.a.getToken(this.user).block(Duration.ofSeconds(5));
		assertThat(this.lease.isTaken()).isFalse();
	}

	@Test
	void otherInstanceTriesItselfWhenTheFirstFails() throws Exception {
		Sinks.One<TokenResponse> answer = Sinks.one();
		this.endpointOfA.answer(answer.asMono());
		this.endpointOfB.answer("access2", null);
		CompletableFuture<AccessToken> first = this.a.getToken(this.user).toFuture();
		CompletableFuture<AccessToken> second = this.b.getToken(this.user).toFuture();
		answer.tryEmitError(new IllegalStateException("broken"));
		assertThatExceptionOfType(ExecutionException.class).isThrownBy(first::get);

		this.time.advanceTimeBy(Duration.ofMillis(400));
		assertThat(second.get(5, TimeUnit.SECONDS).value()).isEqualTo("access2");
	}

	@Test
	void leaseLastsAsLongAsTheRefresh() throws Exception {
		Sinks.One<TokenResponse> answer = Sinks.one();
		this.endpointOfA.answer(answer.asMono());
		CompletableFuture<AccessToken> first = this.a.getToken(this.user).toFuture();
		CompletableFuture<AccessToken> second = this.b.getToken(this.user).toFuture();
		for (int seconds = 0; seconds < 50; seconds++) {
			this.time.advanceTimeBy(Duration.ofSeconds(1));
		}
		assertThat(this.endpointOfB.calls).isEmpty();

		answer.tryEmitValue(new TokenResponse("access2", 3600, null, "refresh2"));
		first.get();
		this.time.advanceTimeBy(Duration.ofMillis(400));
		assertThat(second.get(5, TimeUnit.SECONDS).value()).isEqualTo("access2");
		this.lease.acquire(this.user, "next", LEASE);
		this.time.advanceTimeBy(LEASE);
		assertThat(this.lease.acquire(this.user, "third", LEASE)).isTrue();
	}

	@Test
	void goesOnWithoutALeaseThatCannotBeHadWhereRefreshTokensStayValid() {
		this.endpointOfA.answer("access2", null).answer("access3", null).answer("access4", "refresh");
		assertThat(token(this.a)).isEqualTo("access2");
		this.lease.down = true;
		try (LogOf log = new LogOf(RefreshTurns.class)) {
			this.clock.advance(Duration.ofHours(1));
			assertThat(token(this.a)).isEqualTo("access3");
			this.clock.advance(Duration.ofHours(1));
			assertThat(token(this.a)).isEqualTo("access4");
			assertThat(log.warnings()).singleElement().asString().contains("goes on without").doesNotContain("canary");
		}
	}

	@Test
	void refreshTokenThatMayBeValidOnceIsNotPostedWithoutALease() throws Exception {
		this.lease.down = true;
		this.endpointOfA.answer("access2", "refresh2").answer("access3", "refresh3");
		assertThatExceptionOfType(TokenStoreException.class).isThrownBy(() -> token(this.a));
		this.lease.down = false;
		assertThat(eventually(this.a.getToken(this.user).toFuture()).value()).isEqualTo("access2");
		this.lease.down = true;
		this.clock.advance(Duration.ofHours(1));
		assertThatExceptionOfType(TokenStoreException.class).isThrownBy(() -> token(this.a))
			.withMessageContaining("not renewed");
		assertThat(this.endpointOfA.calls).containsExactly("refresh");
	}

	@Test
	void refreshTokensThatWereReplacedOnceAreNotPostedWithoutALease() {
		this.endpointOfA.answer("access2", "refresh2").answer("access3", null).answer("access4", null);
		assertThat(token(this.a)).isEqualTo("access2");
		this.clock.advance(Duration.ofHours(1));
		assertThat(token(this.a)).isEqualTo("access3");
		this.lease.down = true;
		this.clock.advance(Duration.ofHours(1));
		assertThatExceptionOfType(TokenStoreException.class).isThrownBy(() -> token(this.a));
	}

	@Test
	void whatOthersWereGivenIsSavedBeforeARefreshAfterTrouble() throws Exception {
		this.lease.down = true;
		assertThatExceptionOfType(TokenStoreException.class).isThrownBy(() -> token(this.b));
		this.lease.down = false;
		CompletableFuture<AccessToken> token = this.b.getToken(this.user).toFuture();
		this.time.advanceTimeBy(LEASE.minusMillis(500));
		StoredToken current = this.store.load(this.user);
		this.store.save(this.user,
				current.refreshed(new TokenResponse("access2", 3600, null, "refresh2"), this.clock.instant()));

		this.time.advanceTimeBy(Duration.ofMillis(500));
		assertThat(token.get(5, TimeUnit.SECONDS).value()).isEqualTo("access2");
		assertThat(this.endpointOfB.calls).isEmpty();
	}

	@Test
	void refreshTokenThatStaysValidIsNotHeldBackAfterTrouble() {
		this.endpointOfA.answer("access2", null).answer("access3", null);
		assertThat(token(this.a)).isEqualTo("access2");
		this.lease.down = true;
		this.clock.advance(Duration.ofHours(1));
		assertThat(token(this.a)).isEqualTo("access3");
		this.lease.down = false;
		this.clock.advance(Duration.ofHours(1));
		this.endpointOfA.answer("access4", null);
		assertThat(token(this.a)).isEqualTo("access4");
	}

	private String token(UserTokenProvider instance) {
		return instance.getToken(this.user).block(Duration.ofSeconds(5)).value();
	}

	@Test
	void leaseThatNeverEndsIsNotWaitedForForever() throws Exception {
		this.lease.acquire(this.user, "stuck", Duration.ofDays(1));
		this.endpointOfA.answer("access2", null);
		CompletableFuture<AccessToken> token = this.a.getToken(this.user).toFuture();
		this.time.advanceTimeBy(LEASE.plusSeconds(119));
		assertThat(token).isNotDone();
		this.time.advanceTimeBy(Duration.ofSeconds(2));
		assertThat(token.get(5, TimeUnit.SECONDS).value()).isEqualTo("access2");
	}

	@Test
	void userWhoIsGoneMeanwhileIsNotWaitedFor() {
		this.lease.acquire(this.user, "other", LEASE);
		CompletableFuture<AccessToken> token = this.a.getToken(this.user).toFuture();
		this.store.remove(this.user);
		this.time.advanceTimeBy(Duration.ofMillis(400));
		assertThatExceptionOfType(ExecutionException.class).isThrownBy(() -> token.get(5, TimeUnit.SECONDS))
			.withCauseInstanceOf(ReauthorizationRequiredException.class);
	}

	@Test
	void refusalIsNotFinalWhileAnotherInstanceStoresItsToken() throws Exception {
		assertRefusalIsNotFinal(this.b);
	}

	@Test
	void refusalIsNotFinalInAStoreThatHasNoLease() throws Exception {
		assertRefusalIsNotFinal(UserTokenProvider.builder(new FlakyStore(this.store), this.endpointOfB)
			.clock(this.clock)
			.listener(this.events::add)
			.scheduler(this.time)
			.storeThreads(Runnable::run)
			.build());
	}

	private void assertRefusalIsNotFinal(UserTokenProvider instance) throws Exception {
		Sinks.One<TokenResponse> answer = Sinks.one();
		this.endpointOfB.answer(answer.asMono());
		CompletableFuture<AccessToken> token = instance.getToken(this.user).toFuture();
		answer.tryEmitError(
				new ReauthorizationRequiredException("refused", ErrorResponse.of("POST /api/token", null, 400), null));
		StoredToken current = this.store.load(this.user);
		this.store.save(this.user,
				current.refreshed(new TokenResponse("access2", 3600, null, "refresh2"), this.clock.instant()));

		assertThat(eventually(token).value()).isEqualTo("access2");
		assertThat(this.events).isEmpty();
	}

	@Test
	void refusedTokenIsNotPostedAgainAsAnotherState() {
		Sinks.One<TokenResponse> answer = Sinks.one();
		this.endpointOfB.answer(answer.asMono());
		CompletableFuture<AccessToken> token = this.b.getToken(this.user).toFuture();
		answer.tryEmitError(
				new ReauthorizationRequiredException("refused", ErrorResponse.of("POST /api/token", null, 400), null));
		this.store.replace(this.user, this.store.load(this.user));

		assertThatExceptionOfType(ExecutionException.class).isThrownBy(() -> eventually(token))
			.withCauseInstanceOf(ReauthorizationRequiredException.class);
		assertThat(this.endpointOfB.calls).hasSize(1);
		assertThat(this.store.load(this.user)).isNull();
	}

	@Test
	void leaseOfATokenThatCannotBeSavedIsNotGivenBack() {
		FlakyStore flaky = new FlakyStore(this.store);
		flaky.writable = false;
		this.endpointOfA.answer("access2", "refresh2");
		UserTokenProvider instance = UserTokenProvider.builder(flaky, this.endpointOfA)
			.clock(this.clock)
			.lease(this.lease)
			.scheduler(this.time)
			.storeThreads(Runnable::run)
			.build();

		assertThat(instance.getToken(this.user).block(Duration.ofSeconds(5)).value()).isEqualTo("access2");
		assertThat(this.lease.isTaken()).isTrue();
	}

	/**
	 * Let time pass until there is a token: waits can begin on another thread. Not much
	 * more passes than is needed, since tokens have an end, too.
	 */
	private AccessToken eventually(CompletableFuture<AccessToken> token) throws Exception {
		for (int step = 0; step < 500 && !token.isDone(); step++) {
			this.time.advanceTimeBy(Duration.ofMillis(100));
			try {
				return token.get(20, TimeUnit.MILLISECONDS);
			}
			catch (TimeoutException ex) {
				// A wait has begun, or is about to
			}
		}
		assertThat(token).isDone();
		return token.get();
	}

}
