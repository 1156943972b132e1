package io.github.springspotify;

import java.net.ConnectException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

import io.github.springspotify.error.RateLimitedException;
import io.github.springspotify.error.ServerException;
import io.github.springspotify.error.SpotifyTransportException;
import io.github.springspotify.exchange.RetryPolicy;
import io.github.springspotify.support.Answers;
import io.github.springspotify.support.RawServer;
import io.github.springspotify.support.RawServer.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.publisher.Mono;

import org.springframework.http.client.reactive.ClientHttpConnector;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.web.reactive.function.client.WebClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What is requested again when the token endpoint fails. A refresh token that has arrived
 * may be used up, so it is never sent twice.
 */
@Timeout(60)
class TokenRetryTests {

	private static final RetryPolicy QUICK = new RetryPolicy(3, Duration.ofMillis(1), 2, Duration.ofMillis(5),
			Duration.ofMillis(1));

	private static final Answer TOKEN = Answers.json("{\"access_token\":\"token\",\"expires_in\":3600}");

	private static final Answer TOO_MANY = Answers.of(429, "", "", Map.of("Retry-After", "0"));

	private final RawServer server = RawServer.start().on("/v1/artists/x", Answers.json("{\"id\":\"x\"}"));

	@AfterEach
	void close() {
		this.server.close();
	}

	@Test
	void tokenOfTheApplicationIsRequestedAgain() {
		this.server.on("/api/token", Answers.json(503, "{}"), Answers.reset(), TOO_MANY, TOKEN);
		call(builder().clientCredentials("id", "secret"));
		assertThat(this.server.requests("/api/token")).hasSize(4)
			.allSatisfy((request) -> assertThat(request.body()).isEqualTo("grant_type=client_credentials"));
	}

	@Test
	void givesUpInTheEndAndSaysHowOftenItTried() {
		this.server.on("/api/token", Answers.json(503, "{}"));
		assertThatExceptionOfType(ServerException.class)
			.isThrownBy(() -> call(builder().clientCredentials("id", "secret")))
			.withMessageContaining("POST /api/token was answered with status 503 after 4 attempts");
		assertThat(this.server.requests()).hasSize(4);
	}

	@Test
	void refreshTokenThatHasArrivedIsNotSentAgain() {
		for (Answer answer : new Answer[] { Answers.json(500, "{}"), Answers.json(503, "{}"), Answers.reset() }) {
			this.server.clearRequests();
			this.server.on("/api/token", answer);
			assertThatExceptionOfType(RuntimeException.class)
				.isThrownBy(() -> call(builder().refreshToken("id", "secret", "refresh")));
			assertThat(this.server.requests()).hasSize(1);
		}
	}

	@Test
	void refreshThatWasNotCarriedOutIsSentAgain() {
		AtomicInteger attempts = new AtomicInteger();
		ClientHttpConnector real = new ReactorClientHttpConnector();
		ClientHttpConnector flaky = (method, uri, callback) -> (attempts.incrementAndGet() == 1)
				? Mono.error(new ConnectException("Connection refused")) : real.connect(method, uri, callback);
		this.server.on("/api/token", TOO_MANY, TOKEN);
		call(builder().refreshToken("id", "secret", "refresh")
			.webClientBuilder(WebClient.builder().clientConnector(flaky)));
		assertThat(attempts).hasValue(4);
		assertThat(this.server.requests("/api/token")).hasSize(2);
	}

	@Test
	void longWaitFailsAtOnce() {
		this.server.on("/api/token", Answers.of(429, "", "", Map.of("Retry-After", "3600")));
		assertThatExceptionOfType(RateLimitedException.class)
			.isThrownBy(() -> call(builder().clientCredentials("id", "secret")));
		assertThat(this.server.requests()).hasSize(1);
	}

	@Test
	void refreshThatOutlivesItsCallIsOfUseToTheNext() {
		CountDownLatch answered = new CountDownLatch(1);
		this.server.on("/api/token", Answers.after(answered, TOKEN));
		try (SpotifyClient client = builder().refreshToken("id", "secret", "refresh")
			.timeout(Duration.ofMillis(300))
			.build()) {
			assertThatExceptionOfType(SpotifyTransportException.class).isThrownBy(() -> client.artists().get("x"));
			answered.countDown();
			assertThat(client.withTimeout(Duration.ofSeconds(20)).artists().get("x").id()).isEqualTo("x");
		}
		assertThat(this.server.requests("/api/token")).hasSize(1);
	}

	private SpotifyClientBuilder builder() {
		return SpotifyClient.builder()
			.apiBaseUrl(this.server.url("/v1"))
			.accountsBaseUrl(this.server.url(""))
			.retry(QUICK);
	}

	private static void call(SpotifyClientBuilder builder) {
		try (SpotifyClient client = builder.build()) {
			assertThat(client.artists().get("x").id()).isEqualTo("x");
		}
	}

}
