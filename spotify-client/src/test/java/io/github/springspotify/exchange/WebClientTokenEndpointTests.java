package io.github.springspotify.exchange;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

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
			this.server.scheduler());

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

	private static void assertTimeout(CompletableFuture<TokenResponse> token, String message) {
		assertThatExceptionOfType(CompletionException.class).isThrownBy(token::join)
			.havingCause()
			.isInstanceOfSatisfying(SpotifyTransportException.class, (ex) -> assertThat(ex.isTimeout()).isTrue())
			.withMessageStartingWith(message);
	}

	private static ClientResponse token() {
		return ClientResponse.create(HttpStatus.OK)
			.header("Content-Type", "application/json")
			.body("{\"access_token\":\"access\",\"expires_in\":3600}")
			.build();
	}

}
