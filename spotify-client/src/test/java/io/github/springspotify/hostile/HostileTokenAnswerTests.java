package io.github.springspotify.hostile;

import java.time.Duration;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.github.springspotify.SpotifyClient;
import io.github.springspotify.SpotifyClientBuilder;
import io.github.springspotify.support.Answers;
import io.github.springspotify.support.RawServer;
import io.github.springspotify.support.RawServer.Answer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/**
 * Answers of the token endpoint that were tampered with. Whatever it said, calls work
 * again as soon as it tells the truth; only an answer to a refresh that stopped half-way
 * is waited for longer than the call that needs it, see {@code RefreshTimeTests}.
 */
class HostileTokenAnswerTests {

	private static final String GOOD = "{\"access_token\":\"canary-access\",\"token_type\":\"Bearer\","
			+ "\"expires_in\":3600,\"scope\":\"user-top-read\",\"refresh_token\":\"canary-refresh\"}";

	private final Shares shares = new Shares();

	private final RawServer server = RawServer.start()
		.on("/v1/artists/x", (request, out) -> ("Bearer canary-access".equals(request.header("Authorization"))
				? Answers.json("{\"id\":\"x\"}") : Answers.of(401, "", ""))
			.write(request, out));

	@AfterEach
	void close() {
		this.server.close();
	}

	@Test
	void tamperedAnswerIsHarmless() {
		for (int seed = 0; seed < Harmless.SEEDS; seed++) {
			assertRecovers("seed " + seed, new TamperedAnswer(GOOD, seed));
		}
		System.out.println(this.shares.row("calls that need a token, each followed by a good answer"));
	}

	@ParameterizedTest
	@MethodSource
	void oddAnswerIsHarmless(String body) {
		assertRecovers(body, Answers.json(body));
	}

	static Stream<String> oddAnswerIsHarmless() {
		return Stream.of("", "null", "[]", "\"canary-access\"", "{}", "[" + GOOD + "]",
				GOOD.replace("\"canary-access\"", "null"), GOOD.replace("\"canary-access\"", "[\"canary-access\"]"),
				GOOD.replace("canary-access", ""), GOOD.replace("canary-access", " "),
				GOOD.replace("canary-access", "canary\\r\\nX-Injected: yes"),
				GOOD.replace("canary-access", "c\u00e4nary"), GOOD.replace("canary-access", "x".repeat(60_000)),
				GOOD.replace("3600", "-1"), GOOD.replace("3600", "0"), GOOD.replace("3600", "2147483647"),
				GOOD.replace("3600", "1e400"), GOOD.replace("3600", "99999999999999"),
				GOOD.replace("3600", "\"canary\""), GOOD.replace("\"user-top-read\"", "[\"user-top-read\"]"),
				GOOD.replace("user-top-read", "\\u0000 \\n,,"), GOOD.replace("\"canary-refresh\"", "{\"a\":1}"),
				GOOD.replace("canary-refresh", "x".repeat(60_000)), "{\"a\":".repeat(10_000), "[".repeat(60_000),
				GOOD.replace("}", ""), GOOD + GOOD);
	}

	@ParameterizedTest
	@ValueSource(strings = { "20", "099", "1000" })
	void answerWithoutAStatusIsHarmless(String status) {
		assertRecovers(status, (request, out) -> {
			out.write(("HTTP/1.1 " + status + " OK\r\nContent-Length: 2\r\n\r\n{}").getBytes());
			return true;
		});
	}

	@Test
	void endlessAnswerIsReadInPartOnly() {
		assertRecovers("endless", Answers.huge(200, Long.MAX_VALUE));
		assertRecovers("endless", Answers.huge(500, Long.MAX_VALUE));
	}

	@Test
	void answerThatUnpacksToTooMuchIsReadInPartOnly() {
		assertRecovers("bomb", HostileAnswers.gzipped(GOOD + " ".repeat(50_000_000)));
	}

	@Test
	void answerThatCannotBeUnpackedIsHarmless() {
		assertRecovers("not packed", HostileAnswers.notGzipped());
	}

	private void assertRecovers(String what, Answer answer) {
		try (SpotifyClient client = client(SpotifyClient.builder().clientCredentials("id", "canary-secret"))) {
			ask(client, what, answer);
			assertThat(worksInTheEnd(client)).as(what).isTrue();
		}
		try (SpotifyClient client = client(
				SpotifyClient.builder().refreshToken("id", "canary-secret", "canary-refresh"))) {
			Throwable failure = ask(client, what, answer);
			if (failure == null || !failure.getMessage().contains("did not end within its timeout")) {
				assertThat(worksInTheEnd(client)).as(what).isTrue();
			}
		}
	}

	private SpotifyClient client(SpotifyClientBuilder builder) {
		return builder.apiBaseUrl(this.server.url("/v1"))
			.accountsBaseUrl(this.server.url(""))
			.timeout(Duration.ofSeconds(1))
			.maxRetries(0)
			.build();
	}

	private @Nullable Throwable ask(SpotifyClient client, String what, Answer answer) {
		this.server.on("/api/token", answer);
		Throwable failure = Harmless.assertHarmless(what,
				() -> client.withTimeout(Harmless.TIMEOUT).artists().get("x"));
		this.server.on("/api/token", Answers.json(GOOD));
		this.shares.add(failure);
		return failure;
	}

	/**
	 * A call may still share the request that got the odd answer, and the next one is
	 * answered with what is left of it.
	 */
	private static boolean worksInTheEnd(SpotifyClient client) {
		return IntStream.range(0, 5).anyMatch((attempt) -> catchThrowable(() -> client.artists().get("x")) == null);
	}

}
