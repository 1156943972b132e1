package io.github.springspotify;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;

import io.github.springspotify.error.ServerException;
import io.github.springspotify.error.SpotifyTransportException;
import io.github.springspotify.model.Album;
import io.github.springspotify.model.SpotifyUri;
import io.github.springspotify.support.Answers;
import io.github.springspotify.support.RawServer;
import io.github.springspotify.support.RawServer.Answer;
import io.github.springspotify.token.AccessToken;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;
import reactor.test.scheduler.VirtualTimeScheduler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Callers who ask for the same at the same time, over HTTP.
 */
@Timeout(30)
class CoalescingTests {

	private final RawServer server = RawServer.start();

	private final CountDownLatch open = new CountDownLatch(1);

	private final ReactiveSpotifyClient client = builder().buildReactive();

	private SpotifyClientBuilder builder() {
		return SpotifyClient.builder()
			.tokenProvider((identity) -> Mono.just(AccessToken.of(identity.principal())))
			.apiBaseUrl(this.server.url("/v1"))
			.maxRetries(0);
	}

	@AfterEach
	void close() {
		this.client.close();
		this.server.close();
	}

	@Test
	void callersShareOneExchange() throws Exception {
		answer(Answers.json("{\"id\":\"a\"}"));
		List<CompletableFuture<Album>> calls = new ArrayList<>();
		for (int i = 0; i < 50; i++) {
			calls.add(album().toFuture());
		}
		this.open.countDown();
		for (CompletableFuture<Album> call : calls) {
			assertThat(call.get().id()).isEqualTo("a");
		}
		assertThat(this.server.requests()).hasSize(1);
	}

	@Test
	void whoComesLaterAsksAgain() {
		this.server.on("/v1/albums/a", Answers.json("{\"id\":\"a\"}"), Answers.json("{\"id\":\"b\"}"));
		assertThat(album().block().id()).isEqualTo("a");
		assertThat(album().block().id()).isEqualTo("b");
	}

	@Test
	void usersDoNotShare() throws Exception {
		answer(Answers.json("{\"id\":\"a\"}"));
		CompletableFuture<Album> alice = this.client.asUser("alice").albums().get("a").toFuture();
		CompletableFuture<Album> bob = this.client.asUser("bob").albums().get("a").toFuture();
		this.open.countDown();
		CompletableFuture.allOf(alice, bob).get();
		assertThat(this.server.requests()).extracting((request) -> request.header("Authorization"))
			.containsExactlyInAnyOrder("Bearer alice", "Bearer bob");
	}

	@Test
	void failureIsShared() {
		answer(Answers.of(503, "", ""));
		CompletableFuture<Album> first = album().toFuture();
		CompletableFuture<Album> second = album().toFuture();
		this.open.countDown();
		for (CompletableFuture<Album> call : List.of(first, second)) {
			assertThatExceptionOfType(ExecutionException.class).isThrownBy(call::get)
				.withCauseInstanceOf(ServerException.class);
		}
		assertThat(this.server.requests()).hasSize(1);
	}

	@Test
	void firstCallerCanLeave() throws Exception {
		answer(Answers.json("{\"id\":\"a\"}"));
		Disposable first = album().subscribe();
		CompletableFuture<Album> second = album().toFuture();
		first.dispose();
		this.open.countDown();
		assertThat(second.get().id()).isEqualTo("a");
		assertThat(this.server.requests()).hasSize(1);
	}

	@Test
	void exchangeEndsWhenTheLastCallerLeaves() throws Exception {
		this.server.on("/v1/albums/a", Answers.drip());
		Disposable first = album().subscribe();
		Disposable second = album().subscribe();
		this.server.awaitRequests(1);
		first.dispose();
		assertThat(this.server.awaitDisconnect(Duration.ofMillis(100))).isFalse();
		second.dispose();
		assertThat(this.server.awaitDisconnect(Duration.ofSeconds(10))).isTrue();
		this.server.on("/v1/albums/a", Answers.json("{\"id\":\"a\"}"));
		assertThat(album().block().id()).isEqualTo("a");
	}

	@Test
	void deadlinesAreEachCallersOwn() throws Exception {
		answer(Answers.json("{\"id\":\"a\"}"));
		VirtualTimeScheduler time = VirtualTimeScheduler.create();
		try (ReactiveSpotifyClient timed = builder().scheduler(time).buildReactive()) {
			Mono<Album> hurried = timed.withTimeout(Duration.ofMillis(100)).albums().get("a");
			CompletableFuture<Album> first = hurried.toFuture();
			CompletableFuture<Album> patient = timed.albums().get("a").toFuture();
			this.server.awaitRequests(1);
			time.advanceTimeBy(Duration.ofMillis(100));
			assertThatExceptionOfType(ExecutionException.class).isThrownBy(first::get)
				.withCauseInstanceOf(SpotifyTransportException.class)
				.withMessageContaining("within its timeout of 100 ms")
				.withMessageContaining("it had been waiting for the answer of 127.0.0.1");
			this.open.countDown();
			assertThat(patient.get().id()).isEqualTo("a");
		}
		assertThat(this.server.requests()).hasSize(1);
	}

	@Test
	void exchangeIsRepeatedAsLongAsTheLastCallerHasTime() throws Exception {
		this.server.on("/v1/albums/a", Answers.after(this.open, Answers.of(503, "", "")),
				Answers.json("{\"id\":\"a\"}"));
		ReactiveSpotifyClient repeating = this.client.withMaxRetries(1);
		CompletableFuture<Album> first = repeating.withTimeout(Duration.ofMillis(100)).albums().get("a").toFuture();
		CompletableFuture<Album> patient = repeating.albums().get("a").toFuture();
		assertThatExceptionOfType(ExecutionException.class).isThrownBy(first::get);
		this.open.countDown();
		assertThat(patient.get().id()).isEqualTo("a");
	}

	@Test
	void readAfterWriteDoesNotShareReadBefore() throws Exception {
		CountDownLatch before = new CountDownLatch(1);
		this.server.on("/v1/me/tracks", Answers.after(before, Answers.json("{\"total\":1}")),
				Answers.json("{\"total\":2}"));
		this.server.on("/v1/me/library", Answers.of(200, "", "", Map.of()));
		CompletableFuture<?> first = this.client.tracks().getSaved().toFuture();
		this.server.awaitRequests(1);
		this.client.library().save(List.of(SpotifyUri.track("a"))).block();
		StepVerifier.create(this.client.tracks().getSaved())
			.assertNext((page) -> assertThat(page.total()).isEqualTo(2))
			.verifyComplete();
		before.countDown();
		first.get();
	}

	private Mono<Album> album() {
		return this.client.albums().get("a");
	}

	private void answer(Answer answer) {
		this.server.on("/v1/albums/a", Answers.after(this.open, answer));
	}

}
