package io.github.springspotify.autoconfigure;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.github.springspotify.SpotifyClient;
import io.github.springspotify.model.SpotifyUri;
import io.github.springspotify.test.MockSpotify;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import reactor.netty.http.client.HttpClient;

import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.boot.http.client.reactive.ClientHttpConnectorBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.client.reactive.ClientHttpConnector;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.web.reactive.function.client.WebClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

@ExtendWith(OutputCaptureExtension.class)
class ConnectorsTests {

	private static final Map<String, String> COOKIE = Map.of("Set-Cookie", "known=you; Path=/");

	private static final Duration TIMEOUT = Duration.ofMillis(500);

	private final MockSpotify spotify = MockSpotify.start();

	@AfterEach
	void stop() {
		this.spotify.close();
	}

	static Stream<Arguments> builders() {
		return Stream.of(Arguments.argumentSet("Reactor Netty", ClientHttpConnectorBuilder.reactor()),
				Arguments.argumentSet("HttpClient 5", ClientHttpConnectorBuilder.httpComponents()),
				Arguments.argumentSet("Jetty", ClientHttpConnectorBuilder.jetty()),
				Arguments.argumentSet("JDK", ClientHttpConnectorBuilder.jdk()));
	}

	@ParameterizedTest
	@MethodSource("builders")
	void writeWhoseConnectionBreaksIsSentOnce(ClientHttpConnectorBuilder<?> builder) {
		SpotifyClient client = client(build(builder));
		client.users().getCurrent();
		this.spotify.on("/v1/me/library").untilCleared().reset();

		assertThat(catchThrowable(() -> client.library().save(List.of(SpotifyUri.track("4uLU6hMCjMI75M1A2tKUQC")))))
			.isNotNull();

		assertThat(this.spotify.requests("/v1/me/library")).hasSize(1);
	}

	@ParameterizedTest
	@MethodSource("builders")
	void tokensAreRenewed(ClientHttpConnectorBuilder<?> builder) {
		try (SpotifyClient client = SpotifyClient.builder()
			.webClientBuilder(WebClient.builder().clientConnector(build(builder)))
			.refreshToken(this.spotify.clientId(), this.spotify.clientSecret(),
					this.spotify.issueTokens("aurora").refreshToken())
			.apiBaseUrl(URI.create(this.spotify.apiBaseUrl()))
			.accountsBaseUrl(URI.create(this.spotify.accountsBaseUrl()))
			.build()) {
			assertThat(client.users().getCurrent().id()).isEqualTo("aurora");
		}
		assertThat(this.spotify.requests("/api/token")).hasSize(1);
	}

	@ParameterizedTest
	@MethodSource("builders")
	void refusalComesAtOnce(ClientHttpConnectorBuilder<?> builder) {
		SpotifyClient client = client(build(builder));
		this.spotify.on("/v1/me").untilCleared().respond(503);

		assertThat(catchThrowable(() -> client.users().getCurrent())).isNotNull();

		assertThat(this.spotify.requests("/v1/me")).hasSize(1);
	}

	@ParameterizedTest
	@MethodSource("builders")
	void cookiesAreNotSentBack(ClientHttpConnectorBuilder<?> builder) {
		SpotifyClient client = client(build(builder));
		this.spotify.on("/v1/me").untilCleared().respond(200, "application/json", "{}", COOKIE);

		client.users().getCurrent();
		client.users().getCurrent();

		assertThat(this.spotify.requests("/v1/me")).hasSize(2).noneMatch((request) -> request.header("Cookie") != null);
	}

	@ParameterizedTest
	@MethodSource("builders")
	void connectionOfCallThatWasGivenUpIsClosed(ClientHttpConnectorBuilder<?> builder) throws Exception {
		try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
				SpotifyClient client = SpotifyClient.builder()
					.accessToken("token")
					.timeout(TIMEOUT)
					.apiBaseUrl(URI.create("http://127.0.0.1:" + silent.getLocalPort()))
					.webClientBuilder(WebClient.builder().clientConnector(build(builder)))
					.build()) {
			assertThat(catchThrowable(() -> client.users().getCurrent())).isNotNull();

			Socket connection = silent.accept();
			connection.setSoTimeout(20_000);
			Throwable end = catchThrowable(() -> connection.getInputStream().readAllBytes());
			assertThat(end instanceof SocketTimeoutException).as("still open").isFalse();
		}
	}

	@Test
	void reactorNettyMakesNoRepetitionsOfItsOwn() {
		Object connector = build(ClientHttpConnectorBuilder.reactor());
		HttpClient client = (HttpClient) ReflectionTestUtils.getField(connector, "httpClient");
		assertThat(client.configuration().isRetryDisabled()).isTrue();
	}

	@Test
	void reactorNettySaysWhichPartOfAConnectionACallWaitsFor() throws Exception {
		try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
				SpotifyClient client = SpotifyClient.builder()
					.accessToken("token")
					.timeout(Duration.ofSeconds(1))
					.apiBaseUrl(URI.create("https://127.0.0.1:" + silent.getLocalPort()))
					.webClientBuilder(WebClient.builder().clientConnector(build(ClientHttpConnectorBuilder.reactor())))
					.build()) {
			assertThat(catchThrowable(() -> client.users().getCurrent()))
				.hasMessageMatching(".*(free connection to|connecting to|TLS handshake with) 127.0.0.1 for .*");
		}
	}

	@Test
	void slowOneIsToldOf(CapturedOutput output) {
		build(ClientHttpConnectorBuilder.jdk());
		assertThat(output).containsOnlyOnce("reactor-netty-http");
	}

	private static ClientHttpConnector build(ClientHttpConnectorBuilder<?> builder) {
		return Connectors.prepare(builder).build(Connectors.settings(builder, HttpClientSettings.defaults(), TIMEOUT));
	}

	private SpotifyClient client(ClientHttpConnector connector) {
		return SpotifyClient.builder()
			.webClientBuilder(WebClient.builder().clientConnector(connector))
			.accessToken(this.spotify.issueTokens("aurora", "user-library-modify").accessToken())
			.apiBaseUrl(URI.create(this.spotify.apiBaseUrl()))
			.build()
			.withMaxRetries(0);
	}

}
