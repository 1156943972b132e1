package io.github.springspotify.token;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import io.github.springspotify.error.ReauthorizationRequiredException;
import io.github.springspotify.support.MutableClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.publisher.Mono;
import reactor.test.scheduler.VirtualTimeScheduler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A store that is out of order while a token is renewed.
 */
@Timeout(30)
class UnsavedTokenTests {

	private final VirtualTimeScheduler time = VirtualTimeScheduler.create();

	private final MutableClock clock = new MutableClock();

	private final SpotifyIdentity user = SpotifyIdentity.user("aurora");

	private final SpotifyTokenStore shared = new InMemorySpotifyTokenStore();

	private final FlakyStore store = new FlakyStore(this.shared);

	private final TokenEndpointStub endpoint = new TokenEndpointStub();

	private final List<SpotifyTokenEvent> events = new ArrayList<>();

	private final UserTokenProvider provider = UserTokenProvider.builder(this.store, this.endpoint)
		.clock(this.clock)
		.listener(this.events::add)
		.scheduler(this.time)
		.storeThreads(Runnable::run)
		.build();

	UnsavedTokenTests() {
		this.shared.replace(this.user, StoredToken.ofRefreshToken("refresh", this.clock.instant()));
		this.store.writable = false;
		this.endpoint.answer("access2", "refresh2").answer("access3", "refresh3");
	}

	@Test
	void isUsedFromMemoryAndTheOldOneNeverPostedAgain() {
		assertThat(token()).isEqualTo("access2");
		this.store.readable = false;
		assertThat(token()).isEqualTo("access2");
		this.clock.advance(Duration.ofHours(1));
		assertThat(token()).isEqualTo("access3");
		assertThat(this.endpoint.calls).containsExactly("refresh", "refresh2");
	}

	@Test
	void isSavedSoonAfterTheStoreTakesIt() {
		token();
		this.time.advanceTimeBy(Duration.ofMinutes(5));
		assertThat(stored().refreshToken()).isEqualTo("refresh");
		this.store.writable = true;
		this.time.advanceTimeBy(Duration.ofSeconds(5));
		assertThat(stored().refreshToken()).isEqualTo("refresh2");
		assertThat(token()).isEqualTo("access2");
	}

	@Test
	void isSavedAfterHoursThoughNobodyCalls() {
		token();
		this.time.advanceTimeBy(Duration.ofHours(3));
		this.store.writable = true;
		this.time.advanceTimeBy(Duration.ofSeconds(2));
		assertThat(stored().refreshToken()).isEqualTo("refresh2");
	}

	@Test
	void isSavedAfterDaysWhenAnybodyCalls() {
		token();
		this.time.advanceTimeBy(Duration.ofDays(2));
		this.store.writable = true;
		this.time.advanceTimeBy(Duration.ofHours(1));
		assertThat(stored().refreshToken()).isEqualTo("refresh");
		assertThat(this.provider.tokens().find(SpotifyIdentity.user("bram"))).isNull();
		this.time.advanceTimeBy(Duration.ofSeconds(1));
		assertThat(stored().refreshToken()).isEqualTo("refresh2");
	}

	@Test
	void isSavedWhileAnotherOneHangs() {
		AtomicInteger untilHanging = new AtomicInteger();
		UserTokenProvider provider = UserTokenProvider.builder(this.store, this.endpoint)
			.clock(this.clock)
			.scheduler(this.time)
			.storeThreads((work) -> {
				if (untilHanging.getAndDecrement() != 1) {
					work.run();
				}
			})
			.build();
		SpotifyIdentity other = SpotifyIdentity.user("bram");
		this.shared.replace(other, StoredToken.ofRefreshToken("refresh", this.clock.instant()));
		provider.getToken(this.user).block(Duration.ofSeconds(10));
		provider.getToken(other).block(Duration.ofSeconds(10));
		this.store.writable = true;
		untilHanging.set(1);
		this.time.advanceTimeBy(Duration.ofSeconds(5));
		assertThat(List.of(stored().refreshToken(), this.shared.load(other).refreshToken())).containsAnyOf("refresh2",
				"refresh3");
		this.time.advanceTimeBy(Duration.ofSeconds(30));
		assertThat(stored().refreshToken()).isEqualTo("refresh2");
		assertThat(this.shared.load(other).refreshToken()).isEqualTo("refresh3");
	}

	@Test
	void isSavedAgainWhenTheStoreComesBackWithTheOldOne() {
		this.store.writable = true;
		StoredToken old = stored();
		token();
		this.shared.replace(this.user, old);
		assertThat(token()).isEqualTo("access2");
		assertThat(this.endpoint.calls).containsExactly("refresh");
		assertThat(stored().refreshToken()).isEqualTo("refresh2");
	}

	@Test
	void isUsedThoughTheStoreThatComesBackTakesNoChanges() {
		this.store.writable = true;
		StoredToken old = stored();
		token();
		this.shared.replace(this.user, old);
		this.store.writable = false;
		assertThat(token()).isEqualTo("access2");
		assertThat(this.endpoint.calls).containsExactly("refresh");
	}

	@Test
	void isKeptWhileTheOldOneIsStoredAnewAllTheTime() {
		this.store.writable = true;
		this.store.restored = 3;
		assertThat(token()).isEqualTo("access2");
		assertThat(this.endpoint.calls).containsExactly("refresh");
		this.time.advanceTimeBy(Duration.ofSeconds(1));
		assertThat(stored().refreshToken()).isEqualTo("refresh2");
	}

	@Test
	void isKeptWhenThereAreNoThreadsToSaveItWith() {
		this.store.writable = true;
		UserTokenProvider provider = UserTokenProvider.builder(this.store, this.endpoint)
			.clock(this.clock)
			.scheduler(this.time)
			.storeThreads((work) -> {
				if (this.endpoint.calls.size() == 1 && this.time.now(TimeUnit.MILLISECONDS) == 0) {
					throw new OutOfMemoryError("unable to create native thread");
				}
				work.run();
			})
			.build();
		assertThat(provider.getToken(this.user).block(Duration.ofSeconds(10)).value()).isEqualTo("access2");
		this.time.advanceTimeBy(Duration.ofSeconds(1));
		assertThat(stored().refreshToken()).isEqualTo("refresh2");
	}

	@Test
	void isKeptWhateverTheStoreThrows() {
		this.store.writable = true;
		this.store.missingClass = true;
		assertThat(token()).isEqualTo("access2");
		this.store.missingClass = false;
		this.time.advanceTimeBy(Duration.ofSeconds(1));
		assertThat(stored().refreshToken()).isEqualTo("refresh2");
	}

	@Test
	void isReportedOnceWithoutItsContent() {
		try (LogOf log = new LogOf(UnsavedChanges.class)) {
			token();
			this.time.advanceTimeBy(Duration.ofMinutes(1));
			token();
			assertThat(log.warnings()).singleElement()
				.asString()
				.contains("user 'aurora'", "IllegalStateException")
				.doesNotContain("canary", "access2", "refresh2");
		}
		assertThat(this.events).singleElement().isInstanceOf(SpotifyTokenRefreshedEvent.class);
	}

	@Test
	void newLoginElsewhereWins() {
		token();
		Instant now = this.clock.instant();
		this.shared.replace(this.user,
				new StoredToken("new", now, now.plusSeconds(3600), Set.of(), "new-refresh", now, 0));
		this.store.writable = true;
		this.time.advanceTimeBy(Duration.ofSeconds(1));
		assertThat(token()).isEqualTo("new");
		assertThat(stored().refreshToken()).isEqualTo("new-refresh");
	}

	@Test
	void logoutElsewhereIsNotUndone() {
		token();
		this.shared.remove(this.user);
		this.store.writable = true;
		this.time.advanceTimeBy(Duration.ofSeconds(1));
		assertThatExceptionOfType(ReauthorizationRequiredException.class).isThrownBy(this::token);
	}

	@Test
	void newLoginHereReplacesIt() {
		token();
		this.store.writable = true;
		Instant now = this.clock.instant();
		this.provider.tokens()
			.connect(this.user, new StoredToken("new", now, now.plusSeconds(3600), Set.of(), "new-refresh", now, 0));
		assertThat(token()).isEqualTo("new");
		this.time.advanceTimeBy(Duration.ofMinutes(1));
		assertThat(stored().refreshToken()).isEqualTo("new-refresh");
	}

	@Test
	void newLoginDuringTheRefreshIsNotHiddenByIt() {
		Instant now = this.clock.instant();
		duringTheRefresh(() -> this.provider.tokens()
			.connect(this.user, new StoredToken("new", now, now.plusSeconds(3600), Set.of(), "new-refresh", now, 0)));
		assertThat(token()).isEqualTo("new");
		assertThat(token()).isEqualTo("new");
	}

	@Test
	void logoutDuringTheRefreshIsNotUndoneByIt() {
		duringTheRefresh(() -> this.provider.tokens().disconnect(this.user));
		assertThatExceptionOfType(ReauthorizationRequiredException.class).isThrownBy(this::token);
		assertThatExceptionOfType(ReauthorizationRequiredException.class).isThrownBy(this::token);
	}

	/**
	 * Do something while the store still takes changes, for the last time.
	 */
	private void duringTheRefresh(Runnable action) {
		this.store.writable = true;
		this.endpoint.first(Mono.fromSupplier(() -> {
			action.run();
			this.store.writable = false;
			return new TokenResponse("access2", 3600, null, "refresh2");
		}));
	}

	@Test
	void logoutHereForgetsIt() {
		token();
		this.store.writable = true;
		this.provider.tokens().disconnect(this.user);
		assertThatExceptionOfType(ReauthorizationRequiredException.class).isThrownBy(this::token);
	}

	@Test
	void saveThatOnlySeemedToFailIsNotInTheWayOfTheNext() {
		this.store.writable = true;
		this.store.answerLost = true;
		assertThat(token()).isEqualTo("access2");
		this.store.answerLost = false;
		this.clock.advance(Duration.ofHours(1));
		assertThat(token()).isEqualTo("access3");
		assertThat(stored().refreshToken()).isEqualTo("refresh3");
	}

	@Test
	void refusedTokenThatCannotBeRemovedIsNotPostedAgain() {
		TokenEndpointStub refusing = new TokenEndpointStub().invalidGrant();
		UserTokenProvider refused = UserTokenProvider.builder(this.store, refusing)
			.clock(this.clock)
			.listener(this.events::add)
			.scheduler(this.time)
			.storeThreads(Runnable::run)
			.build();
		for (int i = 0; i < 3; i++) {
			CompletableFuture<AccessToken> token = refused.getToken(this.user).toFuture();
			while (!token.isDone()) {
				this.time.advanceTimeBy(Duration.ofMillis(100));
			}
			assertThat(token).failsWithin(Duration.ZERO)
				.withThrowableThat()
				.withCauseInstanceOf(ReauthorizationRequiredException.class);
		}
		assertThat(refusing.calls).hasSize(1);
		this.store.writable = true;
		this.time.advanceTimeBy(Duration.ofSeconds(5));
		assertThat(this.shared.load(this.user)).isNull();
		assertThat(this.events).singleElement().isInstanceOf(SpotifyReauthorizationRequiredEvent.class);
	}

	@Test
	void storeThatHangsIsNotWaitedForForever() throws Exception {
		UserTokenProvider provider = UserTokenProvider.builder(this.store, this.endpoint)
			.clock(this.clock)
			.scheduler(this.time)
			.storeThreads(this::workUntilTheRefresh)
			.build();
		CompletableFuture<AccessToken> token = provider.getToken(this.user).toFuture();
		this.time.advanceTimeBy(Duration.ofMillis(4999));
		assertThat(token).isNotDone();
		this.time.advanceTimeBy(Duration.ofMillis(1));
		assertThat(token.get().value()).isEqualTo("access2");
	}

	private void workUntilTheRefresh(Runnable work) {
		if (this.endpoint.calls.isEmpty()) {
			work.run();
		}
	}

	@Test
	void providerIsIdleOnceEverythingIsSaved() {
		assertThat(this.provider.whenIdle().toFuture()).isDone();
		token();
		CompletableFuture<Void> idle = this.provider.whenIdle().toFuture();
		this.time.advanceTimeBy(Duration.ofMinutes(1));
		assertThat(idle).isNotDone();
		this.store.writable = true;
		this.time.advanceTimeBy(Duration.ofSeconds(5));
		assertThat(idle).isDone();
	}

	@Test
	void providerIsNotIdleWhileARefreshIsAboutToBeSent() {
		Queue<Runnable> work = new ArrayDeque<>();
		UserTokenProvider provider = UserTokenProvider.builder(this.store, this.endpoint)
			.clock(this.clock)
			.scheduler(this.time)
			.storeThreads(work::add)
			.build();
		provider.getToken(this.user).subscribe();
		work.remove().run();
		assertThat(work).hasSize(1);
		assertThat(this.endpoint.calls).isEmpty();
		assertThat(provider.whenIdle().toFuture()).isNotDone();
	}

	private String token() {
		return this.provider.getToken(this.user).block(Duration.ofSeconds(10)).value();
	}

	private StoredToken stored() {
		return this.shared.load(this.user);
	}

}
