package io.github.springspotify.hostile;

import java.time.Duration;
import java.util.stream.Stream;

import io.github.springspotify.SpotifyClient;
import io.github.springspotify.error.SpotifyResponseException;
import io.github.springspotify.support.RawServer;
import io.github.springspotify.support.RawServer.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.Arguments.ArgumentSet;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Answers that want more memory, time or connections than they should get.
 */
class HostileTransferTests {

	private static final String OK = "HTTP/1.1 200 OK\r\n";

	private final RawServer server = RawServer.start();

	@AfterEach
	void close() {
		this.server.close();
	}

	@ParameterizedTest
	@MethodSource
	void endlessAnswerEndsInTime(Connector connector, Answer answer) {
		this.server.otherwise(answer);
		try (SpotifyClient client = client(connector).withTimeout(Duration.ofMillis(150))) {
			Harmless.assertHarmless("endless", () -> client.playlists().get("a"));
		}
	}

	/**
	 * Without Jetty's status line, which it reads until no memory is left.
	 */
	static Stream<ArgumentSet> endlessAnswerEndsInTime() {
		return Stream.of(Connector.values())
			.flatMap((connector) -> Stream.of(
					Arguments.argumentSet(connector + " status line", connector,
							HostileAnswers.endless("HTTP/1.1 200 ", "O")),
					Arguments.argumentSet(connector + " fields", connector, HostileAnswers.endless(OK, "X: y\r\n")),
					Arguments.argumentSet(connector + " field", connector, HostileAnswers.endless(OK + "X: ", "y")),
					Arguments.argumentSet(connector + " early hints", connector,
							HostileAnswers.endless("", "HTTP/1.1 103 Early Hints\r\n\r\n")),
					Arguments.argumentSet(connector + " chunks", connector,
							HostileAnswers.endless(OK + "Transfer-Encoding: chunked\r\n\r\n", "1\r\n \r\n")),
					Arguments.argumentSet(connector + " chunk size", connector,
							HostileAnswers.endless(OK + "Transfer-Encoding: chunked\r\n\r\n", "0")),
					Arguments.argumentSet(connector + " body", connector, HostileAnswers.endless(OK + "\r\n", "[")),
					Arguments.argumentSet(connector + " refusal", connector,
							HostileAnswers.endless("HTTP/1.1 403 No\r\n\r\n", "{"))))
			.filter((arguments) -> !"Jetty status line".equals(arguments.getName()));
	}

	/**
	 * Only some versions of the other clients unpack at all; what is packed is no JSON.
	 */
	@ParameterizedTest
	@EnumSource
	void answerThatUnpacksToTooMuchIsTypedError(Connector connector) {
		this.server.otherwise(HostileAnswers.gzipped("{\"id\":\"a\"" + " ".repeat(40_000_000) + "}"));
		try (SpotifyClient client = client(connector)) {
			assertThatExceptionOfType(SpotifyResponseException.class).isThrownBy(() -> client.playlists().get("a"))
				.withMessageContaining((connector != Connector.REACTOR_NETTY) ? "GET /playlists/{playlist_id}"
						: "is larger than this client reads");
		}
	}

	/**
	 * Only some versions of the other clients try to.
	 */
	@ParameterizedTest
	@EnumSource
	void answerThatCannotBeUnpackedIsTypedError(Connector connector) {
		this.server.otherwise(HostileAnswers.notGzipped());
		try (SpotifyClient client = client(connector)) {
			Throwable failure = Harmless.assertHarmless("not packed", () -> client.playlists().get("a"));
			assertThat(failure != null || connector != Connector.REACTOR_NETTY).isTrue();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "20", "099", "1000" })
	void connectionWhoseAnswerHasNoStatusIsDropped(String status) throws InterruptedException {
		this.server.otherwise((request, out) -> {
			out.write(("HTTP/1.1 " + status + " OK\r\nContent-Length: 2\r\n\r\n{}").getBytes());
			return true;
		});
		try (SpotifyClient client = client(Connector.REACTOR_NETTY)) {
			Harmless.assertHarmless(status, () -> client.playlists().get("a"));
			assertThat(this.server.awaitDisconnect(Duration.ofSeconds(20))).isTrue();
		}
	}

	private SpotifyClient client(Connector connector) {
		return connector.builder()
			.accessToken(Harmless.CANARY)
			.apiBaseUrl(this.server.url("/v1"))
			.maxRetries(0)
			.build();
	}

}
