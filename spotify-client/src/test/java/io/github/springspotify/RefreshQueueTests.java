package io.github.springspotify;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;

import io.github.springspotify.exchange.RateLimitGate;
import io.github.springspotify.exchange.RetryPolicy;
import io.github.springspotify.exchange.WebClientTokenEndpoint;
import io.github.springspotify.support.Answers;
import io.github.springspotify.support.RawServer;
import io.github.springspotify.support.RawServer.Answer;
import io.github.springspotify.token.ClientCredentials;
import io.github.springspotify.token.SpotifyTokenEndpoint;
import io.github.springspotify.token.TokenResponse;
import org.apache.hc.client5.http.impl.async.HttpAsyncClients;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManagerBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;
import reactor.test.scheduler.VirtualTimeScheduler;

import org.springframework.http.client.reactive.ClientHttpConnector;
import org.springframework.http.client.reactive.HttpComponentsClientHttpConnector;
import org.springframework.http.client.reactive.JettyClientHttpConnector;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.web.reactive.function.client.WebClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Refreshes that wait for the only connection.
 */
@Timeout(60)
class RefreshQueueTests {

	private final RawServer accounts = RawServer.start();

	private final VirtualTimeScheduler time = VirtualTimeScheduler.create();

	private final CountDownLatch first = new CountDownLatch(1);

	private final CountDownLatch second = new CountDownLatch(1);

	@AfterEach
	void close() {
		this.accounts.close();
	}

	static Stream<Arguments> connectors() {
		org.eclipse.jetty.client.HttpClient jetty = new org.eclipse.jetty.client.HttpClient();
		jetty.setMaxConnectionsPerDestination(1);
		return Stream.of(
				Arguments.argumentSet("Reactor Netty",
						new ReactorClientHttpConnector(HttpClient.create(ConnectionProvider.create("one", 1)))),
				Arguments.argumentSet("HttpClient 5",
						new HttpComponentsClientHttpConnector(HttpAsyncClients.custom()
							.setConnectionManager(
									PoolingAsyncClientConnectionManagerBuilder.create().setMaxConnPerRoute(1).build())
							.build())),
				Arguments.argumentSet("Jetty", new JettyClientHttpConnector(jetty)));
	}

	@ParameterizedTest
	@MethodSource("connectors")
	void haveTheirWholeTimeOnceTheyAreSent(ClientHttpConnector connector) throws Exception {
		this.accounts.on("/api/token", Answers.after(this.first, token("a1")), Answers.after(this.second, token("a2")));
		SpotifyTokenEndpoint endpoint = endpoint(connector, Duration.ofSeconds(3));
		CompletableFuture<TokenResponse> before = endpoint.refresh("refresh1").toFuture();
		this.accounts.awaitRequests(1);
		CompletableFuture<TokenResponse> waiting = endpoint.refresh("refresh2").toFuture();
		this.time.advanceTimeBy(Duration.ofSeconds(29));
		this.first.countDown();
		assertThat(before).succeedsWithin(Duration.ofSeconds(20));
		this.accounts.awaitRequests(2);
		this.time.advanceTimeBy(Duration.ofSeconds(29));
		this.second.countDown();
		assertThat(waiting).succeedsWithin(Duration.ofSeconds(20))
			.satisfies((response) -> assertThat(response.accessToken()).isEqualTo("a2"));
	}

	@ParameterizedTest
	@MethodSource("connectors")
	void areNotSentOnceTheyAreGivenUp(ClientHttpConnector connector) throws Exception {
		this.accounts.on("/api/token", Answers.after(this.first, token("a1")), token("a3"));
		CompletableFuture<TokenResponse> before = endpoint(connector, Duration.ofMinutes(2)).refresh("refresh1")
			.toFuture();
		this.accounts.awaitRequests(1);
		SpotifyTokenEndpoint endpoint = endpoint(connector, Duration.ofSeconds(3));
		CompletableFuture<TokenResponse> waiting = endpoint.refresh("refresh2").toFuture();
		this.time.advanceTimeBy(Duration.ofSeconds(30));
		assertThat(waiting).isCompletedExceptionally();
		this.first.countDown();
		assertThat(before).succeedsWithin(Duration.ofSeconds(20));
		assertThat(endpoint.refresh("refresh3").toFuture()).succeedsWithin(Duration.ofSeconds(20));
		assertThat(this.accounts.requests()).noneMatch((request) -> request.body().contains("refresh2"));
	}

	private SpotifyTokenEndpoint endpoint(ClientHttpConnector connector, Duration timeout) {
		return new WebClientTokenEndpoint(WebClient.builder().clientConnector(connector), this.accounts.url(""),
				new ClientCredentials("id", null), timeout, Clock.systemUTC(), RetryPolicy.DEFAULT,
				new RateLimitGate(Duration.ofSeconds(30), Clock.systemUTC(), this.time));
	}

	private static Answer token(String accessToken) {
		return Answers.json("{\"access_token\":\"" + accessToken + "\",\"expires_in\":3600}");
	}

}
