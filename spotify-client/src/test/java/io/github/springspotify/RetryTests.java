package io.github.springspotify;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.github.springspotify.error.ServerException;
import io.github.springspotify.error.SpotifyTransportException;
import io.github.springspotify.exchange.RetryPolicy;
import io.github.springspotify.model.PlaylistDetails;
import io.github.springspotify.model.SpotifyUri;
import io.github.springspotify.support.Answers;
import io.github.springspotify.support.RawServer;
import io.github.springspotify.support.RawServer.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.test.scheduler.VirtualTimeScheduler;

import org.springframework.http.HttpStatus;
import org.springframework.http.client.reactive.ClientHttpConnector;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

@Timeout(60)
class RetryTests {

	private static final RetryPolicy QUICK = new RetryPolicy(3, Duration.ofMillis(1), 2, Duration.ofMillis(5),
			Duration.ofMillis(1));

	private static final Answer ME = Answers.json("{\"id\":\"aurora\"}");

	private final RawServer server = RawServer.start();

	private final SpotifyClient client = builder().build();

	@AfterEach
	void close() {
		this.client.close();
		this.server.close();
	}

	@ParameterizedTest
	@ValueSource(ints = { 500, 502, 503, 504 })
	void readIsRepeatedAfterServerError(int status) {
		this.server.on("/v1/me", Answers.json(status, "{}"), Answers.of(status, "text/html", "<html>"), ME);
		assertThat(this.client.users().getCurrent().id()).isEqualTo("aurora");
		assertThat(this.server.requests()).hasSize(3);
	}

	@Test
	void givesUpInTheEndAndSaysHowOftenItTried() {
		this.server.on("/v1/me", Answers.json(503, "{}"));
		assertThatExceptionOfType(ServerException.class).isThrownBy(() -> this.client.users().getCurrent())
			.withMessageContaining("/me was answered with status 503 after 4 attempts");
		assertThat(this.server.requests()).hasSize(4);
	}

	@ParameterizedTest
	@ValueSource(ints = { 400, 403, 404, 501 })
	void otherRefusalsAreFinal(int status) {
		this.server.on("/v1/me", Answers.json(status, "{}"), ME);
		assertThat(catchThrowableOfType(RuntimeException.class, () -> this.client.users().getCurrent())).isNotNull();
		assertThat(this.server.requests()).hasSize(1);
	}

	@Test
	void noContentIsNoFailure() {
		this.server.on("/v1/me/player", Answers.noContent());
		assertThat(this.client.player().getPlaybackState()).isNull();
		assertThat(this.server.requests()).hasSize(1);
	}

	@ParameterizedTest
	@ValueSource(ints = { 500, 502, 503, 504 })
	void playlistIsCreatedOnceWhateverTheAnswer(int status) {
		this.server.on("/v1/me/playlists", Answers.json(status, "{}"));
		assertThatExceptionOfType(ServerException.class)
			.isThrownBy(() -> this.client.playlists().create(PlaylistDetails.named("Mine")));
		assertThat(this.server.requests()).hasSize(1);
	}

	@ParameterizedTest
	@MethodSource("writes")
	void writeIsNeverRepeatedOnceItWasSent(ViewTests.UserCall write) {
		for (Answer answer : List.of(Answers.json(500, "{}"), Answers.json(503, "{}"),
				(Answer) (request, out) -> false)) {
			this.server.clearRequests();
			this.server.otherwise(answer);
			assertThat(catchThrowableOfType(RuntimeException.class, () -> write.run(this.client))).isNotNull();
			assertThat(this.server.requests()).hasSize(1);
		}
	}

	static Stream<ViewTests.UserCall> writes() {
		List<SpotifyUri> uris = List.of(SpotifyUri.track("a"));
		return Stream.of((client) -> client.library().save(uris), (client) -> client.library().remove(uris),
				(client) -> client.playlists().create(PlaylistDetails.named("Mine")),
				(client) -> client.playlists().addItems("p", uris), (client) -> client.player().pausePlayback(),
				(client) -> client.player().skipToNext());
	}

	@Test
	void writeOnConnectionThatIsResetIsNotSentAgain() {
		this.server.on("/v1/me/playlists", Answers.reset());
		assertThatExceptionOfType(SpotifyTransportException.class)
			.isThrownBy(() -> this.client.playlists().create(PlaylistDetails.named("Mine")))
			.withMessageContaining("Connection reset");
		assertThat(this.server.requests()).hasSize(1);
	}

	@Test
	void readIsRepeatedWhenConnectionBreaks() {
		this.server.on("/v1/me", (request, out) -> false, Answers.reset(), ME);
		assertThat(this.client.users().getCurrent().id()).isEqualTo("aurora");
		assertThat(this.server.requests()).hasSize(3);
	}

	@Test
	void everythingIsRepeatedOfWhichNothingWasSent() {
		AtomicInteger attempts = new AtomicInteger();
		ClientHttpConnector real = new ReactorClientHttpConnector();
		ClientHttpConnector flaky = (method, uri, callback) -> switch (attempts.incrementAndGet()) {
			case 1 -> Mono.error(new UnresolvedAddressException());
			case 2 -> Mono.error(new ConnectException("Connection refused"));
			default -> real.connect(method, uri, callback);
		};
		this.server.on("/v1/me/playlists", Answers.json(201, "{\"id\":\"new\"}"));
		try (SpotifyClient writer = builder().webClientBuilder(WebClient.builder().clientConnector(flaky)).build()) {
			assertThat(writer.playlists().create(PlaylistDetails.named("Mine")).id()).isEqualTo("new");
		}
		assertThat(attempts).hasValue(3);
		assertThat(this.server.requests()).singleElement()
			.satisfies((request) -> assertThat(request.body()).contains("Mine"));
	}

	@Test
	void saysHowOftenItTriedToConnect() {
		try (SpotifyClient nobody = builder().apiBaseUrl(URI.create("http://127.0.0.1:1/v1")).build()) {
			assertThatExceptionOfType(SpotifyTransportException.class).isThrownBy(() -> nobody.users().getCurrent())
				.withMessageContaining("Connection refused")
				.withMessageEndingWith("It was tried 4 times.");
		}
	}

	@Test
	void viewDecidesHowOften() {
		this.server.on("/v1/me", Answers.json(503, "{}"));
		for (int retries : List.of(0, 1, 5)) {
			this.server.clearRequests();
			assertThatExceptionOfType(ServerException.class)
				.isThrownBy(() -> this.client.withMaxRetries(retries).users().getCurrent());
			assertThat(this.server.requests()).hasSize(retries + 1);
		}
		assertThatIllegalArgumentException().isThrownBy(() -> this.client.withMaxRetries(-1))
			.withMessageContaining("'maxRetries' must not be negative");
	}

	@Test
	void doesNotWaitForWhatCannotHappenInTime() {
		this.server.on("/v1/me", Answers.json(503, "{}"));
		RetryPolicy slow = new RetryPolicy(3, Duration.ofMinutes(1), 1, Duration.ofMinutes(1), Duration.ZERO);
		try (SpotifyClient hasty = builder().retry(slow).build()) {
			assertThatExceptionOfType(ServerException.class).isThrownBy(() -> hasty.users().getCurrent())
				.withMessageNotContaining("attempts");
		}
		assertThat(this.server.requests()).hasSize(1);
	}

	@Test
	void failureOfTokenEndpointIsNotThatOfTheCall() {
		this.server.on("/api/token", Answers.json(503, "{}"));
		try (SpotifyClient user = SpotifyClient.builder()
			.refreshToken("id", "secret", "refresh")
			.apiBaseUrl(this.server.url("/v1"))
			.accountsBaseUrl(this.server.url(""))
			.retry(QUICK)
			.build()) {
			assertThatExceptionOfType(ServerException.class).isThrownBy(() -> user.users().getCurrent())
				.withMessageContaining("POST /api/token");
		}
		assertThat(this.server.requests()).hasSize(1);
	}

	@Test
	void cancellationEndsTheDelayAndSendsNothing() {
		VirtualTimeScheduler time = VirtualTimeScheduler.create();
		AtomicInteger sent = new AtomicInteger();
		ReactiveSpotifyClient reactive = inMemory(time, sent);
		Disposable call = reactive.users().getCurrent().subscribe();
		assertThat(sent).hasValue(1);
		time.advanceTimeBy(Duration.ofMillis(400));
		call.dispose();
		time.advanceTimeBy(Duration.ofMinutes(1));
		assertThat(sent).hasValue(1);
	}

	@Test
	void delaysGrow() {
		VirtualTimeScheduler time = VirtualTimeScheduler.create();
		AtomicInteger sent = new AtomicInteger();
		inMemory(time, sent).users().getCurrent().subscribe((user) -> {
		}, (ex) -> {
		});
		assertThat(IntStream.of(499, 1, 999, 1, 1999).map((millis) -> {
			time.advanceTimeBy(Duration.ofMillis(millis));
			return sent.get();
		})).containsExactly(1, 2, 2, 3, 3);
		time.advanceTimeBy(Duration.ofMinutes(1));
		assertThat(sent).hasValue(4);
	}

	@Test
	void threeTimesByDefault() {
		VirtualTimeScheduler time = VirtualTimeScheduler.create();
		AtomicInteger sent = new AtomicInteger();
		failing(time, sent).buildReactive().users().getCurrent().subscribe((user) -> {
		}, (ex) -> {
		});
		time.advanceTimeBy(Duration.ofMinutes(1));
		assertThat(sent).hasValue(4);
	}

	private static ReactiveSpotifyClient inMemory(VirtualTimeScheduler time, AtomicInteger sent) {
		return failing(time, sent)
			.retry(new RetryPolicy(3, Duration.ofMillis(500), 2, Duration.ofSeconds(8), Duration.ZERO))
			.buildReactive();
	}

	private static SpotifyClientBuilder failing(VirtualTimeScheduler time, AtomicInteger sent) {
		return SpotifyClient.builder()
			.accessToken("token")
			.scheduler(time)
			.webClientBuilder(WebClient.builder().exchangeFunction((request) -> {
				sent.incrementAndGet();
				return Mono.just(ClientResponse.create(HttpStatus.SERVICE_UNAVAILABLE).build());
			}));
	}

	@Test
	void failureOfFilterOfTheUserIsNotRepeated() {
		AtomicInteger calls = new AtomicInteger();
		try (SpotifyClient filtered = builder().filter((request, next) -> {
			calls.incrementAndGet();
			return Mono.error(new IOException("mine"));
		}).build()) {
			assertThatExceptionOfType(SpotifyTransportException.class).isThrownBy(() -> filtered.users().getCurrent());
		}
		assertThat(calls).hasValue(1);
	}

	private SpotifyClientBuilder builder() {
		return SpotifyClient.builder().accessToken("token").apiBaseUrl(this.server.url("/v1")).retry(QUICK);
	}

}
