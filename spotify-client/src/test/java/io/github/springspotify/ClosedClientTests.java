package io.github.springspotify;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.springspotify.error.SpotifyTransportException;
import io.github.springspotify.exchange.RateLimitGate;
import io.github.springspotify.exchange.RetryPolicy;
import io.github.springspotify.model.SpotifyUri;
import io.github.springspotify.support.Answers;
import io.github.springspotify.support.MapSharedCache;
import io.github.springspotify.support.MutableClock;
import io.github.springspotify.support.RawServer;
import io.github.springspotify.support.RawServer.Answer;
import io.github.springspotify.token.AccessToken;
import io.github.springspotify.token.SpotifyIdentity;
import io.github.springspotify.token.SpotifyTokenProvider;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Calls of a client that is closed while they wait for something, and after that.
 */
@Timeout(30)
class ClosedClientTests {

	private static final Duration LONG = Duration.ofSeconds(20);

	private final RawServer server = RawServer.start();

	private final RateLimitGate gate = new RateLimitGate(Duration.ofSeconds(30), new MutableClock());

	private final SpotifyClient client = client((identity) -> Mono.just(AccessToken.of("token")));

	private SpotifyClient client(SpotifyTokenProvider tokens) {
		return SpotifyClient.builder()
			.tokenProvider(tokens)
			.apiBaseUrl(this.server.url("/v1"))
			.retry(new RetryPolicy(3, LONG, 1, LONG, Duration.ZERO))
			.rateLimitGate(this.gate)
			.build();
	}

	@AfterEach
	void close() {
		this.client.close();
		this.server.close();
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("waits")
	void waitingCallEndsAndSaysWhy(String name, Answer answer) throws InterruptedException {
		this.server.on("/v1/me", answer);
		CompletableFuture<?> call = this.client.reactive().users().getCurrent().toFuture();
		this.server.awaitRequests(1);
		this.client.close();
		assertClosed(call);
	}

	static Stream<Arguments> waits() {
		return Stream.of(Arguments.of("for the answer", Answers.silence()),
				Arguments.of("for the body", Answers.drip()),
				Arguments.of("for the next attempt", Answers.of(503, "", "")));
	}

	@Test
	void callThatWaitsForTheRateLimitEnds() {
		this.server.on("/v1/me", Answers.of(429, "", "", Map.of("Retry-After", "20")));
		CompletableFuture<?> call = this.client.reactive().users().getCurrent().toFuture();
		while (this.gate.state().waiting() == 0) {
			Thread.onSpinWait();
		}
		this.client.close();
		assertClosed(call).withMessageContaining("waiting for the rate limit");
		while (this.gate.state().waiting() > 0) {
			Thread.onSpinWait();
		}
	}

	@Test
	void callThatWaitsForItsTokenEnds() {
		CompletableFuture<?> call;
		try (SpotifyClient waiting = client((identity) -> Mono.never())) {
			call = waiting.reactive().users().getCurrent().toFuture();
		}
		assertClosed(call);
	}

	@Test
	void callersOfOneExchangeEnd() throws InterruptedException {
		this.server.on("/v1/albums/a", Answers.silence());
		Mono<?> album = this.client.reactive().albums().get("a");
		List<CompletableFuture<?>> calls = List.of(album.toFuture(), album.toFuture());
		this.server.awaitRequests(1);
		this.client.close();
		assertThat(calls).allSatisfy(ClosedClientTests::assertClosed);
	}

	@Test
	void walksEnd() throws InterruptedException {
		this.server.on("/v1/me/tracks", Answers.silence());
		CompletableFuture<?> reactive = this.client.reactive()
			.pages()
			.of(this.client.reactive().tracks()::getSaved)
			.items()
			.collectList()
			.toFuture();
		CompletableFuture<?> blocking = CompletableFuture
			.supplyAsync(() -> this.client.pages().of(this.client.tracks()::getSaved).items().toList());
		this.server.awaitRequests(1);
		this.client.close();
		assertClosed(reactive);
		assertThatExceptionOfType(ExecutionException.class).isThrownBy(blocking::get)
			.withCauseInstanceOf(SpotifyTransportException.class)
			.withMessageContaining("closed");
	}

	@Test
	void writeMayHaveTakenEffect() throws InterruptedException {
		this.server.on("/v1/me/library", Answers.silence());
		CompletableFuture<?> call = this.client.reactive().library().save(List.of(SpotifyUri.track("a"))).toFuture();
		this.server.awaitRequests(1);
		this.client.close();
		assertClosed(call).withMessageContaining("may have taken effect");
	}

	@Test
	void writeThatWasRejectedHasNotTakenEffect() throws InterruptedException {
		this.server.on("/v1/me/library", Answers.of(401, "", ""));
		StalledRenewal tokens = new StalledRenewal();
		CompletableFuture<?> call;
		try (SpotifyClient rejected = client(tokens)) {
			call = rejected.reactive().library().save(List.of(SpotifyUri.track("a"))).toFuture();
			assertThat(tokens.begun.await(LONG.toMillis(), TimeUnit.MILLISECONDS)).isTrue();
		}
		assertClosed(call).withMessageContaining("waiting for a new token")
			.withMessageNotContaining("may have taken effect");
	}

	@Test
	void itsConnectionsAndThreadsEnd() throws InterruptedException {
		this.server.on("/v1/albums/a", Answers.json("{}"));
		Set<Thread> threads;
		try (SpotifyClient own = SpotifyClient.builder()
			.accessToken("token")
			.apiBaseUrl(this.server.url("/v1"))
			.sharedCache(new MapSharedCache())
			.build()) {
			Set<Thread> before = threadsOfClients();
			own.albums().get("a");
			threads = threadsOfClients();
			threads.removeAll(before);
		}
		assertThat(this.server.awaitDisconnect(LONG)).isTrue();
		assertThat(threads).isNotEmpty();
		for (Thread thread : threads) {
			thread.join(LONG.toMillis());
			assertThat(thread.isAlive()).isFalse();
		}
	}

	@Test
	void laterCallIsNotSent() {
		this.client.close();
		assertThatExceptionOfType(SpotifyTransportException.class).isThrownBy(() -> this.client.users().getCurrent())
			.withMessageContaining("GET /me was not sent: this client is closed");
		assertThat(this.server.requests()).isEmpty();
	}

	@Test
	void interruptedCallIsATransportException() throws Exception {
		this.server.on("/v1/me", Answers.silence());
		CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
		CountDownLatch ended = new CountDownLatch(1);
		Thread caller = new Thread(() -> {
			try {
				this.client.users().getCurrent();
			}
			catch (SpotifyTransportException ex) {
				interrupted.complete(Thread.currentThread().isInterrupted());
			}
			finally {
				ended.countDown();
			}
		});
		caller.start();
		this.server.awaitRequests(1);
		caller.interrupt();
		ended.await();
		assertThat(interrupted).isCompletedWithValue(true);
	}

	/**
	 * Without those that all clients share.
	 */
	private static Set<Thread> threadsOfClients() {
		return Thread.getAllStackTraces()
			.keySet()
			.stream()
			.filter((thread) -> thread.getName().startsWith("spotify-")
					&& !thread.getName().startsWith("spotify-store"))
			.collect(Collectors.toCollection(HashSet::new));
	}

	private static ThrowableAssertAlternative<? extends Throwable> assertClosed(CompletableFuture<?> call) {
		return assertThatExceptionOfType(ExecutionException.class).isThrownBy(call::get)
			.havingCause()
			.isInstanceOf(SpotifyTransportException.class)
			.withMessageContaining("did not end before this client was closed; it had been ");
	}

	/**
	 * Has a token that is rejected, and waits for another.
	 */
	private static final class StalledRenewal implements SpotifyTokenProvider {

		private final CountDownLatch begun = new CountDownLatch(1);

		@Override
		public Mono<AccessToken> getToken(SpotifyIdentity identity) {
			return Mono.just(AccessToken.of("old"));
		}

		@Override
		public Mono<AccessToken> renewToken(SpotifyIdentity identity, AccessToken rejected) {
			this.begun.countDown();
			return Mono.never();
		}

	}

}
