package io.github.springspotify.exchange;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;

import io.github.springspotify.error.RateLimitedException;
import io.github.springspotify.error.SpotifyTransportException;
import io.github.springspotify.support.VirtualServer;
import io.github.springspotify.token.ClientCredentials;
import io.github.springspotify.token.TokenResponse;
import org.junit.jupiter.api.Test;

import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A token endpoint with a timeout of three seconds, in virtual time.
 */
class WebClientTokenEndpointTests {

	private static final Duration TIMEOUT = Duration.ofSeconds(3);

	private final VirtualServer server = new VirtualServer().answering(token());

	private final WebClientTokenEndpoint endpoint = new WebClientTokenEndpoint(
			WebClient.builder().exchangeFunction(this.server), URI.create("http://accounts"),
			new ClientCredentials("id", "secret"), TIMEOUT, this.server.clock(), RetryPolicy.DEFAULT,
			new RateLimitGate(Duration.ofSeconds(30), this.server.clock(), this.server.scheduler()));

	@Test
	void refreshMayBeAnsweredAfterTheTimeout() {
		this.server.latency(Duration.ofMillis(14_999));
		CompletableFuture<TokenResponse> token = this.endpoint.refresh("refresh").toFuture();
		this.server.pass(Duration.ofSeconds(30));
		assertThat(token.join().accessToken()).isEqualTo("access");
	}

	@Test
	void refreshEndsAfterHalfAMinute() {
		this.server.latency(Duration.ofSeconds(15));
		CompletableFuture<TokenResponse> token = this.endpoint.refresh("refresh").toFuture();
		this.server.pass(Duration.ofMillis(29_999));
		assertThat(token).isNotDone();
		this.server.pass(Duration.ofMillis(1));
		assertTimeout(token, "POST /api/token did not end within 30000 ms;");
	}

	@Test
	void tokenOfTheApplicationHasNoMoreTimeThanTheTimeout() {
		this.server.latency(TIMEOUT);
		CompletableFuture<TokenResponse> token = this.endpoint.clientCredentials().toFuture();
		this.server.pass(TIMEOUT);
		assertTimeout(token, "POST /api/token did not end within 'spotify.timeout' (3000 ms);");
	}

	@Test
	void refreshTokenThatStaysValidNeedsNoMoreTimeEither() {
		assertThat(this.endpoint.refresh("refresh").block().refreshToken()).isNull();
		this.server.latency(TIMEOUT);
		CompletableFuture<TokenResponse> token = this.endpoint.refresh("refresh").toFuture();
		this.server.pass(TIMEOUT);
		assertTimeout(token, "POST /api/token did not end within 'spotify.timeout' (3000 ms);");
	}

	@Test
	void refreshTokensThatWereReplacedOnceNeedTheirTimeForGood() {
		this.server.answering(token("refresh2"), token());
		assertThat(this.endpoint.refresh("refresh").block().refreshToken()).isEqualTo("refresh2");
		assertThat(this.endpoint.refresh("refresh2").block().refreshToken()).isNull();
		this.server.latency(TIMEOUT);
		CompletableFuture<TokenResponse> token = this.endpoint.refresh("refresh2").toFuture();
		this.server.pass(TIMEOUT.multipliedBy(2));
		assertThat(token).isCompleted();
	}

	@Test
	void refusalHoldsForEverybody() {
		this.server.answering(VirtualServer.tooMany("2"), token());
		CompletableFuture<TokenResponse> first = this.endpoint.refresh("first").toFuture();
		CompletableFuture<TokenResponse> second = this.endpoint.refresh("second").toFuture();
		this.server.pass(Duration.ofMillis(1999));
		assertThat(this.server.sent()).containsExactly(Duration.ZERO);
		this.server.pass(Duration.ofMillis(101));
		assertThat(this.server.sent()).hasSize(3);
		assertThat(first).isCompleted();
		assertThat(second).isCompleted();
	}

	@Test
	void oneRequestFindsOutWhetherThePauseIsOver() {
		this.server.answering(VirtualServer.tooMany("1"));
		List<CompletableFuture<TokenResponse>> tokens = IntStream.range(0, 200)
			.mapToObj((user) -> this.endpoint.refresh("refresh" + user).toFuture())
			.toList();
		this.server.pass(TIMEOUT);
		assertThat(this.server.sent()).containsExactly(Duration.ZERO, Duration.ofSeconds(1), Duration.ofSeconds(2));
		assertThat(tokens).allSatisfy((token) -> assertRefusal(token, Duration.ofSeconds(3)));
	}

	@Test
	void firstRequestAfterThePauseIsNotWaitedForForever() {
		this.server.answering(VirtualServer.tooMany("1"), token());
		this.endpoint.refresh("first").toFuture();
		this.server.latency(Duration.ofSeconds(10));
		this.endpoint.refresh("second").toFuture();
		this.server.pass(TIMEOUT);
		assertThat(this.server.sent()).hasSize(3);
	}

	@Test
	void requestThatCannotWaitSoLongIsNotSentAndSaysUntilWhen() {
		this.server.answering(VirtualServer.tooMany("3600"));
		assertRefusal(this.endpoint.refresh("first").toFuture(), Duration.ofHours(1));
		this.server.pass(Duration.ofMinutes(59));
		assertRefusal(this.endpoint.refresh("second").toFuture(), Duration.ofHours(1));
		assertThat(this.server.sent()).hasSize(1);
	}

	@Test
	void pausesGrowWhereNoneIsAskedFor() {
		this.server.answering(VirtualServer.tooMany(null));
		this.endpoint.refresh("first").toFuture();
		this.server.pass(TIMEOUT);
		assertThat(this.server.sent()).containsExactly(Duration.ZERO, Duration.ofMillis(500), Duration.ofMillis(1500));
	}

	private static void assertRefusal(CompletableFuture<TokenResponse> token, Duration end) {
		assertThatExceptionOfType(CompletionException.class).isThrownBy(token::join)
			.havingCause()
			.isInstanceOfSatisfying(RateLimitedException.class,
					(ex) -> assertThat(ex.getRetryAt()).isEqualTo(VirtualServer.START.plus(end)));
	}

	private static void assertTimeout(CompletableFuture<TokenResponse> token, String message) {
		assertThatExceptionOfType(CompletionException.class).isThrownBy(token::join)
			.havingCause()
			.isInstanceOfSatisfying(SpotifyTransportException.class, (ex) -> assertThat(ex.isTimeout()).isTrue())
			.withMessageStartingWith(message);
	}

	private static ClientResponse token() {
		return token("");
	}

	private static ClientResponse token(String refreshToken) {
		return ClientResponse.create(HttpStatus.OK)
			.header("Content-Type", "application/json")
			.body("{\"access_token\":\"access\",\"expires_in\":3600,\"refresh_token\":\"" + refreshToken + "\"}")
			.build();
	}

}
