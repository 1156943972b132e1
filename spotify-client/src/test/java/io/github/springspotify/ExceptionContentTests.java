package io.github.springspotify;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

import io.github.springspotify.error.SpotifyTransportException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * What an exception takes along when it is put into a session or sent to an error
 * reporter.
 */
class ExceptionContentTests {

	private static final String CANARY = "canary-secret";

	private static final URI NOBODY = URI.create("http://127.0.0.1:1");

	static Stream<SpotifyClientBuilder> clients() {
		return Stream.of(SpotifyClient.builder().accessToken(CANARY),
				SpotifyClient.builder().refreshToken("id", CANARY, CANARY));
	}

	@ParameterizedTest
	@MethodSource("clients")
	void holdsNeitherTokenNorSecret(SpotifyClientBuilder builder) throws IOException {
		try (SpotifyClient client = builder.apiBaseUrl(NOBODY).accountsBaseUrl(NOBODY).maxRetries(0).build()) {
			SpotifyTransportException failure = catchThrowableOfType(SpotifyTransportException.class,
					() -> client.users().getCurrent());

			ByteArrayOutputStream bytes = new ByteArrayOutputStream();
			new ObjectOutputStream(bytes).writeObject(failure);
			assertThat(failure.isTimeout()).isFalse();
			assertThat(bytes.toString(StandardCharsets.ISO_8859_1)).contains("SpotifyTransportException")
				.doesNotContain(CANARY)
				.doesNotContain("WebClientRequestException");
		}
	}

}
