package io.github.springspotify.autoconfigure;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
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

	private final MockSpotify spotify = MockSpotify.start();

	@AfterEach
	void stop() {
		this.spotify.close();
	}

	static Stream<Arguments> builders() {
		return Stream.of(Arguments.argumentSet("Reactor Netty", ClientHttpConnectorBuilder.reactor()),
				Arguments.argumentSet("HttpClient 5", ClientHttpConnectorBuilder.httpComponents()),
				Arguments.argumentSet("JDK", ClientHttpConnectorBuilder.jdk()));
	}

	@ParameterizedTest
	@MethodSource("builders")
	void writeWhoseConnectionBreaksIsSentOnce(ClientHttpConnectorBuilder<?> builder) {
		SpotifyClient client = client(Connectors.prepare(builder).build());
		client.users().getCurrent();
		this.spotify.on("/v1/me/library").untilCleared().reset();

		assertThat(catchThrowable(() -> client.library().save(List.of(SpotifyUri.track("4uLU6hMCjMI75M1A2tKUQC")))))
			.isNotNull();

		assertThat(this.spotify.requests("/v1/me/library")).hasSize(1);
	}

	@ParameterizedTest
	@MethodSource("builders")
	void refusalComesAtOnce(ClientHttpConnectorBuilder<?> builder) {
		SpotifyClient client = client(Connectors.prepare(builder).build());
		this.spotify.on("/v1/me").untilCleared().respond(503);

		assertThat(catchThrowable(() -> client.users().getCurrent())).isNotNull();

		assertThat(this.spotify.requests("/v1/me")).hasSize(1);
	}

	@Test
	void reactorNettyMakesNoRepetitionsOfItsOwn() {
		Object connector = Connectors.prepare(ClientHttpConnectorBuilder.reactor()).build();
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
					.webClientBuilder(WebClient.builder()
						.clientConnector(Connectors.prepare(ClientHttpConnectorBuilder.reactor()).build()))
					.build()) {
			assertThat(catchThrowable(() -> client.users().getCurrent()))
				.hasMessageMatching(".*(free connection to|connecting to|TLS handshake with) 127.0.0.1 for .*");
		}
	}

	@Test
	void slowOneIsToldOf(CapturedOutput output) {
		Connectors.prepare(ClientHttpConnectorBuilder.jdk());
		assertThat(output).containsOnlyOnce("reactor-netty-http");
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
