package io.github.springspotify;

import java.nio.charset.StandardCharsets;

import io.github.springspotify.exchange.ConnectionWatch;
import io.github.springspotify.support.Answers;
import io.github.springspotify.support.RawServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.web.reactive.function.client.WebClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a server sends before an answer (RFC 9110 §15.2).
 */
class InterimResponseTests {

	private static final String INTERIM = "HTTP/1.1 102 Processing\r\n\r\n"
			+ "HTTP/1.1 103 Early Hints\r\nLink: </style.css>; rel=preload\r\n\r\n";

	private static final HttpClient ONE_CONNECTION = ConnectionWatch
		.watch(HttpClient.create(ConnectionProvider.create("one", 1)));

	private final RawServer server = RawServer.start();

	private final SpotifyClient client = SpotifyClient.builder()
		.accessToken("token")
		.apiBaseUrl(this.server.url("/v1"))
		.webClientBuilder(WebClient.builder().clientConnector(new ReactorClientHttpConnector(ONE_CONNECTION)))
		.cache(null)
		.maxRetries(0)
		.build();

	@AfterEach
	void close() {
		this.client.close();
		this.server.close();
	}

	@Test
	void isLeftOut() {
		this.server.on("/v1/me", afterInterim("aurora"));
		assertThat(this.client.users().getCurrent().id()).isEqualTo("aurora");
	}

	@Test
	void nextCallOnTheConnectionHasItsOwnAnswer() {
		this.server.on("/v1/me", afterInterim("aurora"), afterInterim("bruno"));
		assertThat(this.client.users().getCurrent().id()).isEqualTo("aurora");
		assertThat(this.client.users().getCurrent().id()).isEqualTo("bruno");
		assertThat(this.server.connections()).isOne();
	}

	private static RawServer.Answer afterInterim(String user) {
		return (request, out) -> {
			out.write(INTERIM.getBytes(StandardCharsets.US_ASCII));
			out.flush();
			return Answers.json("{\"id\":\"" + user + "\"}").write(request, out);
		};
	}

}
