package io.github.springspotify.hostile;

import java.time.Duration;
import java.util.List;

import io.github.springspotify.SpotifyClient;
import io.github.springspotify.exchange.RetryPolicy;
import io.github.springspotify.model.SpotifyUri;
import io.github.springspotify.support.Payloads;
import io.github.springspotify.support.RawServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Answers of the Web API that were tampered with, over every HTTP client. With
 * {@code -Dhostile.seeds=10000} there are more of them.
 */
class HostileAnswerTests {

	private static final List<String> BODIES = List.of(Payloads.read("playlist-in-both-spellings"),
			Payloads.read("playlist-with-local-file"),
			"{\"error\":{\"status\":403,\"message\":\"Insufficient client scope\"}}");

	private final RawServer server = RawServer.start();

	@AfterEach
	void close() {
		this.server.close();
	}

	@ParameterizedTest
	@EnumSource
	void callEndsInTimeWithValueOrOurException(Connector connector) {
		Shares shares = new Shares();
		for (int seed = 0; seed < Harmless.SEEDS; seed++) {
			TamperedAnswer answer = new TamperedAnswer(BODIES.get(seed % BODIES.size()), seed);
			this.server.otherwise(answer);
			try (SpotifyClient client = client(connector)) {
				String what = "seed " + seed + ": " + answer;
				shares.add(Harmless.assertHarmless(what, () -> client.playlists().get("a")));
				shares.add(Harmless.assertHarmless(what, () -> client.playlists().get("a")));
				shares.add(Harmless.assertHarmless(what, () -> client.library().save(List.of(SpotifyUri.track("a")))));
			}
		}
		System.out.println(shares.row("calls with " + connector));
		assertThat(this.server.requests().size()).isGreaterThan(2 * Harmless.SEEDS);
		assertThat(this.server.requests()).noneMatch((request) -> request.headers().containsKey("cookie"));
	}

	private SpotifyClient client(Connector connector) {
		return connector.builder()
			.accessToken(Harmless.CANARY)
			.apiBaseUrl(this.server.url("/v1"))
			.timeout(Harmless.TIMEOUT)
			.rateLimitMaxWait(Duration.ZERO)
			.retry(new RetryPolicy(1, Duration.ofMillis(1), 1, Duration.ofMillis(1), Duration.ZERO))
			.build();
	}

}
