package io.github.springspotify.hostile;

import java.nio.charset.StandardCharsets;

import io.github.springspotify.SpotifyClient;
import io.github.springspotify.support.Answers;
import io.github.springspotify.support.RawServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a server sends before an answer (RFC 9110 §15.2).
 */
class InterimResponseTests {

	private static final String INTERIM = "HTTP/1.1 102 Processing\r\n\r\n"
			+ "HTTP/1.1 103 Early Hints\r\nLink: </style.css>; rel=preload\r\n\r\n";

	private final RawServer server = RawServer.start();

	@AfterEach
	void close() {
		this.server.close();
	}

	@ParameterizedTest
	@EnumSource
	void areLeftOutAndEachCallHasItsOwnAnswer(Connector connector) {
		this.server.on("/v1/playlists/a", afterInterim("a"));
		this.server.on("/v1/playlists/b", afterInterim("b"));
		try (SpotifyClient client = connector.builder()
			.accessToken(Harmless.CANARY)
			.apiBaseUrl(this.server.url("/v1"))
			.maxRetries(0)
			.build()) {
			assertThat(client.playlists().get("a").id()).isEqualTo("a");
			assertThat(client.playlists().get("b").id()).isEqualTo("b");
		}
	}

	private static RawServer.Answer afterInterim(String id) {
		return (request, out) -> {
			out.write(INTERIM.getBytes(StandardCharsets.US_ASCII));
			out.flush();
			return Answers.json("{\"id\":\"" + id + "\"}").write(request, out);
		};
	}

}
