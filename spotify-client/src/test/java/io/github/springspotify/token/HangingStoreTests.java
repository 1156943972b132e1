package io.github.springspotify.token;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import io.github.springspotify.error.ReauthorizationRequiredException;
import io.github.springspotify.error.TokenStoreException;
import io.github.springspotify.support.MutableClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;
import reactor.test.scheduler.VirtualTimeScheduler;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A store whose driver waits for ever on a dead connection, while others work.
 */
@Timeout(30)
class HangingStoreTests {

	private static final Duration LEASE = Duration.ofSeconds(10);

	/**
	 * What is done for a renewal, one after the other: load, acquire, load, save,
	 * release.
	 */
	private static final int SAVE = 4;

	private final VirtualTimeScheduler time = VirtualTimeScheduler.create();

	private final MutableClock clock = new MutableClock();

	private final SpotifyIdentity user = SpotifyIdentity.user("aurora");

	private final SpotifyTokenStore store = new FlakyStore(new InMemorySpotifyTokenStore());

	private final LeaseStub lease = new LeaseStub(this.time);

	private final TokenEndpointStub endpoint = new TokenEndpointStub();

	private final Set<Integer> hanging = new HashSet<>();

	private final UserTokenProvider provider = UserTokenProvider.builder(this.store, this.endpoint)
		.clock(this.clock)
		.lease(this.lease)
		.leaseLength(LEASE)
		.scheduler(this.time)
		.storeThreads(this::work)
		.build();

	private int begun;

	HangingStoreTests() {
		this.store.replace(this.user, StoredToken.ofRefreshToken("refresh", this.clock.instant()));
	}

	private void work(Runnable work) {
		if (!this.hanging.contains(++this.begun)) {
			work.run();
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 3, SAVE, 5 })
	void keepsNobodyFromRenewingTheTokenLater(int hanging) {
		this.hanging.add(hanging);
		this.endpoint.answer("access2", "refresh2");
		CompletableFuture<AccessToken> first = tokenAfter(Duration.ofSeconds(35));
		assertThat(first.isDone()).isTrue();
		assertThat(tokenAfter(LEASE)).isCompletedWithValueMatching((token) -> token.value().equals("access2"));
		assertThat(this.store.load(this.user).refreshToken()).isEqualTo("refresh2");
		assertThat(this.lease.acquire(this.user, "other instance", LEASE)).isTrue();
	}

	@Test
	void isReportedAsAFailureOfTheStore() {
		this.hanging.add(2);
		assertThat(tokenAfter(Duration.ofSeconds(35))).failsWithin(Duration.ZERO)
			.withThrowableThat()
			.withCauseInstanceOf(TokenStoreException.class);
	}

	@Test
	void keepsRenewedTokensFromBeingSavedForAWhileOnly() {
		this.endpoint.answer(Mono.fromSupplier(() -> {
			this.hanging.addAll(IntStream.range(SAVE, 100).boxed().toList());
			return new TokenResponse("access2", 3600, null, "refresh2");
		}));
		tokenAfter(Duration.ofSeconds(7));
		this.hanging.clear();
		this.time.advanceTimeBy(Duration.ofSeconds(35));
		assertThat(this.store.load(this.user).refreshToken()).isEqualTo("refresh2");
	}

	@Test
	void keepsNobodyWaitingForATokenThatIsSaved() {
		this.hanging.add(SAVE + 1);
		this.endpoint.answer("access2", "refresh2");
		assertThat(tokenAfter(Duration.ofSeconds(2)))
			.isCompletedWithValueMatching((token) -> token.value().equals("access2"));
	}

	@Test
	void doesNotEndTheLeaseOfARefreshThatTakesLong() {
		this.hanging.add(4);
		this.endpoint.answer(Mono.never());
		tokenAfter(LEASE.plusSeconds(5));
		assertThat(this.lease.acquire(this.user, "other instance", LEASE)).isFalse();
	}

	@Test
	void doesNotKeepUsersWhoseTokenWasRefusedWaiting() {
		this.hanging.add(SAVE);
		this.endpoint.invalidGrant().invalidGrant();
		assertThat(tokenAfter(Duration.ofSeconds(35)).isDone()).isTrue();
		assertThat(tokenAfter(LEASE)).failsWithin(Duration.ZERO)
			.withThrowableThat()
			.withCauseInstanceOf(ReauthorizationRequiredException.class);
	}

	private CompletableFuture<AccessToken> tokenAfter(Duration duration) {
		CompletableFuture<AccessToken> token = this.provider.getToken(this.user).toFuture();
		for (Duration passed = Duration.ZERO; passed.compareTo(duration) < 0; passed = passed.plusMillis(100)) {
			this.time.advanceTimeBy(Duration.ofMillis(100));
		}
		return token;
	}

}
