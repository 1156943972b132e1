package io.github.springspotify;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.github.springspotify.error.AuthenticationException;
import io.github.springspotify.error.RateLimitedException;
import io.github.springspotify.error.ReauthorizationRequiredException;
import io.github.springspotify.error.ServerException;
import io.github.springspotify.error.SpotifyResponseException;
import io.github.springspotify.error.SpotifyTransportException;
import io.github.springspotify.exchange.CacheMode;
import io.github.springspotify.exchange.RateLimitGate;
import io.github.springspotify.model.PrivateUser;
import io.github.springspotify.model.SpotifyUri;
import io.github.springspotify.support.Answers;
import io.github.springspotify.support.MutableClock;
import io.github.springspotify.support.RawServer;
import io.github.springspotify.support.RawServer.Answer;
import io.github.springspotify.support.RawServer.Request;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

@Timeout(30)
class TokenRenewalTests {

	private static final Answer PROFILE = Answers.json("{\"id\":\"aurora\"}");

	private static final Answer REJECTED = Answers.json(401, "{\"error\":{\"status\":401,\"message\":\"expired\"}}");

	private final RawServer api = RawServer.start().on("/v1/me", PROFILE);

	private final RawServer accounts = RawServer.start();

	private final MutableClock clock = new MutableClock();

	@AfterEach
	void close() {
		this.api.close();
		this.accounts.close();
	}

	@Test
	void rejectedTokenIsRenewedOnceAndTheCallRepeatedOnce() {
		this.api.on("/v1/me", REJECTED, PROFILE);
		this.accounts.on("/api/token", token("a1"), token("a2"));
		try (SpotifyClient client = user()) {
			assertThat(client.users().getCurrent().id()).isEqualTo("aurora");
		}
		assertThat(sentTokens("/v1/me")).containsExactly("Bearer a1", "Bearer a2");
		assertThat(refreshTokensPosted()).containsExactly("refresh", "refresh");
	}

	@Test
	void rejectedWriteIsRepeatedWithItsLength() {
		this.api.on("/v1/me/library", REJECTED, Answers.of(200, "", ""));
		this.accounts.on("/api/token", token("a1"), token("a2"));
		try (SpotifyClient client = user()) {
			client.library().save(List.of(SpotifyUri.track("x")));
		}
		assertThat(this.api.requests()).hasSize(2)
			.allSatisfy((request) -> assertThat(request.header("Content-Length")).isEqualTo("0"));
	}

	@Test
	void secondRejectionIsAnErrorAndKeepsTheRefreshToken() {
		this.api.on("/v1/me", REJECTED, REJECTED, PROFILE);
		this.accounts.on("/api/token", token("a1"), token("a2"), token("a3"));
		try (SpotifyClient client = user()) {
			assertThatExceptionOfType(AuthenticationException.class).isThrownBy(() -> client.users().getCurrent());
			this.clock.advance(Duration.ofHours(1));
			assertThat(client.users().getCurrent().id()).isEqualTo("aurora");
		}
		assertThat(sentTokens("/v1/me")).containsExactly("Bearer a1", "Bearer a2", "Bearer a3");
		assertThat(refreshTokensPosted()).containsExactly("refresh", "refresh", "refresh");
	}

	@Test
	void fixedTokenCannotBeRenewed() {
		this.api.on("/v1/me", REJECTED);
		try (SpotifyClient client = builder().accessToken("fixed").build()) {
			assertThatExceptionOfType(AuthenticationException.class).isThrownBy(() -> client.users().getCurrent())
				.satisfies((ex) -> assertThat(ex.getDetail()).isEqualTo("expired"));
		}
		assertThat(this.api.requests()).hasSize(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"access_token\":\"a1\",\"expires_in\":3600}",
			"{\"access_token\":\"a1\",\"refresh_token\":null,\"expires_in\":3600}",
			"{\"access_token\":\"a1\",\"refresh_token\":\"\",\"expires_in\":3600,\"unknown\":{}}",
			"{\"access_token\":\"a1\",\"refresh_token\":\" \",\"expires_in\":3600}" })
	void keepsRefreshTokenWhenAnswerHasNone(String answer) {
		this.accounts.on("/api/token", Answers.json(answer));
		callTwiceAnHourApart();
		assertThat(refreshTokensPosted()).containsExactly("refresh", "refresh");
	}

	@Test
	void usesRotatedRefreshToken() {
		this.accounts.on("/api/token",
				Answers.json("{\"access_token\":\"a1\",\"refresh_token\":\"refresh2\",\"expires_in\":3600}"));
		callTwiceAnHourApart();
		assertThat(refreshTokensPosted()).containsExactly("refresh", "refresh2");
	}

	@Test
	void refreshTokenThatIsNotValidIsNeverPostedAgain() {
		this.accounts.on("/api/token",
				Answers.json(400, "{\"error\":\"invalid_grant\",\"error_description\":\"Refresh token revoked\"}"));
		try (SpotifyClient client = user()) {
			assertThatExceptionOfType(ReauthorizationRequiredException.class)
				.isThrownBy(() -> client.users().getCurrent())
				.withMessageContaining("invalid_grant: Refresh token revoked")
				.withMessageContaining("has to log in with Spotify again");
			assertThatExceptionOfType(ReauthorizationRequiredException.class)
				.isThrownBy(() -> client.users().getCurrent());
		}
		assertThat(this.accounts.requests()).hasSize(1);
		assertThat(this.api.requests()).isEmpty();
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("passingFailures")
	void keepsRefreshTokenWhenTheTokenEndpointFails(String name, Answer failure, Class<?> expected) {
		this.accounts.on("/api/token", failure, token("a1"));
		try (SpotifyClient client = user()) {
			assertThat(catchThrowable(() -> client.users().getCurrent())).isExactlyInstanceOf(expected)
				.hasMessageContaining("POST /api/token");
			assertThat(client.users().getCurrent().id()).isEqualTo("aurora");
		}
		assertThat(refreshTokensPosted()).containsExactly("refresh", "refresh");
	}

	@Test
	void keepsRefreshTokenWhileTheTokenEndpointRefusesEverybody() {
		this.accounts.on("/api/token", Answers.of(429, "", "Too many requests", Map.of("Retry-After", "3600")),
				token("a1"));
		RateLimitGate gate = new RateLimitGate(Duration.ofSeconds(30), this.clock);
		try (SpotifyClient client = builder().refreshToken("id", "secret", "refresh").rateLimitGate(gate).build()) {
			for (int i = 0; i < 3; i++) {
				assertThatExceptionOfType(RateLimitedException.class).isThrownBy(() -> client.users().getCurrent())
					.withMessageContaining("POST /api/token");
			}
			assertThat(refreshTokensPosted()).hasSize(1);
			gate.reset();
			assertThat(client.users().getCurrent().id()).isEqualTo("aurora");
		}
	}

	static Stream<Arguments> passingFailures() {
		return Stream.of(Arguments.of("503", Answers.of(503, "text/html", "<html>"), ServerException.class),
				Arguments.of("500 that says invalid_grant", Answers.json(500, "{\"error\":\"invalid_grant\"}"),
						ServerException.class),
				Arguments.of("invalid_client", Answers.json(400, "{\"error\":\"invalid_client\"}"),
						AuthenticationException.class),
				Arguments.of("invalid_request", Answers.json(400, "{\"error\":\"invalid_request\"}"),
						SpotifyResponseException.class),
				Arguments.of("html", Answers.of(200, "text/html", "<html>"), SpotifyResponseException.class),
				Arguments.of("broken json", Answers.json("{\"access_token\":"), SpotifyResponseException.class),
				Arguments.of("no token", Answers.json("{\"expires_in\":3600}"), SpotifyResponseException.class),
				Arguments.of("blank token", Answers.json("{\"access_token\":\" \"}"), SpotifyResponseException.class),
				Arguments.of("empty", Answers.json(""), SpotifyResponseException.class),
				Arguments.of("null", Answers.json("null"), SpotifyResponseException.class),
				Arguments.of("redirect", Answers.of(302, "", "", Map.of("Location", "http://127.0.0.1:1/")),
						SpotifyResponseException.class),
				Arguments.of("cut off", Answers.cut(200, "{\"access_token\":"), SpotifyTransportException.class),
				Arguments.of("dropped", (Answer) (request, out) -> false, SpotifyTransportException.class));
	}

	@Test
	void keepsRefreshTokenWhenTheTokenEndpointStalls() {
		this.accounts.on("/api/token", token("a1"), Answers.silence(), token("a2"));
		try (SpotifyClient client = builder().refreshToken("id", "secret", "refresh")
			.timeout(Duration.ofMillis(300))
			.build()) {
			SpotifyClient patient = client.withTimeout(Duration.ofSeconds(20));
			answerOf(patient);
			this.clock.advance(Duration.ofHours(1));
			assertTimeout(patient);
			assertThat(answerOf(patient).id()).isEqualTo("aurora");
		}
		assertThat(refreshTokensPosted()).hasSizeGreaterThan(2).containsOnly("refresh");
	}

	/**
	 * The little time that is given for a token here may be too little for a busy
	 * machine.
	 */
	private static PrivateUser answerOf(SpotifyClient client) {
		for (int again = 0; again < 10; again++) {
			try {
				return client.users().getCurrent();
			}
			catch (SpotifyTransportException ex) {
				assertThat(ex.isTimeout()).isTrue();
			}
		}
		return client.users().getCurrent();
	}

	@Test
	void callThatGivesUpLeavesTheRefreshToOthers() {
		CountDownLatch open = new CountDownLatch(1);
		this.accounts.on("/api/token", Answers.after(open, token("a1")));
		try (SpotifyClient client = user()) {
			assertTimeout(client.withTimeout(Duration.ofMillis(100)));
			open.countDown();
			assertThat(client.users().getCurrent().id()).isEqualTo("aurora");
		}
		assertThat(refreshTokensPosted()).containsExactly("refresh");
	}

	@Test
	void manyConcurrentCallersShareOneRefresh() throws Exception {
		CountDownLatch open = new CountDownLatch(1);
		this.accounts.on("/api/token", Answers.after(open, token("a1")));
		ExecutorService executor = Executors.newFixedThreadPool(50);
		try (SpotifyClient client = user()) {
			List<Future<String>> results = IntStream.range(0, 50)
				.mapToObj((i) -> executor.submit(() -> client.withCache(CacheMode.OFF).users().getCurrent().id()))
				.toList();
			open.countDown();
			for (Future<String> result : results) {
				assertThat(result.get()).isEqualTo("aurora");
			}
		}
		finally {
			executor.shutdownNow();
		}
		assertThat(this.accounts.requests()).hasSize(1);
		assertThat(sentTokens("/v1/me")).hasSize(50).containsOnly("Bearer a1");
	}

	@Test
	void applicationTokenIsRequestedOnceAndAgainBeforeItExpires() {
		this.api.on("/v1/artists/x", Answers.json("{\"id\":\"x\"}"));
		this.accounts.on("/api/token", token("a1"), token("a2"));
		try (SpotifyClient client = builder().clientCredentials("id", "secret").build()) {
			client.artists().get("x");
			this.clock.advance(Duration.ofSeconds(3540));
			client.artists().get("x");
			this.clock.advance(Duration.ofSeconds(1));
			client.artists().get("x");
		}
		assertThat(sentTokens("/v1/artists/x")).containsExactly("Bearer a1", "Bearer a1", "Bearer a2");
	}

	@Test
	void confidentialClientAuthenticatesWithBasic() {
		this.accounts.on("/api/token", token("a1"));
		try (SpotifyClient client = user()) {
			client.users().getCurrent();
		}
		Request request = this.accounts.requests().get(0);
		String expected = Base64.getEncoder().encodeToString("id:secret".getBytes(StandardCharsets.UTF_8));
		assertThat(request.header("Authorization")).isEqualTo("Basic " + expected);
		assertThat(request.header("Content-Type")).startsWith("application/x-www-form-urlencoded");
		assertThat(request.body()).isEqualTo("grant_type=refresh_token&refresh_token=refresh");
	}

	@Test
	void publicClientNamesItsIdInTheForm() {
		this.accounts.on("/api/token", token("a1"));
		try (SpotifyClient client = builder().refreshToken("id", null, "re+fr/esh&").build()) {
			client.users().getCurrent();
		}
		Request request = this.accounts.requests().get(0);
		assertThat(request.header("Authorization")).isNull();
		assertThat(request.body()).isEqualTo("grant_type=refresh_token&refresh_token=re%2Bfr%2Fesh%26&client_id=id");
	}

	@Test
	void wrongSecretIsAnErrorThatSaysWhereToLook() {
		this.accounts.on("/api/token",
				Answers.json(400, "{\"error\":\"invalid_client\",\"error_description\":\"Invalid client secret\"}"));
		try (SpotifyClient client = builder().clientCredentials("id", "wrong-secret").build()) {
			assertThatExceptionOfType(AuthenticationException.class).isThrownBy(() -> client.artists().get("x"))
				.withMessageContaining("invalid_client: Invalid client secret")
				.withMessageContaining("Check 'spotify.client-id' and 'spotify.client-secret'")
				.withMessageNotContaining("wrong-secret");
		}
	}

	@Test
	void userClientActsForTheApplicationWhereItIsAsked() {
		this.api.on("/v1/artists/x", Answers.json("{\"id\":\"x\"}"));
		this.accounts.on("/api/token", token("app"));
		try (SpotifyClient client = user()) {
			assertThat(client.asApp().artists().get("x").id()).isEqualTo("x");
		}
		assertThat(this.accounts.requests().get(0).body()).isEqualTo("grant_type=client_credentials");
	}

	@Test
	void applicationWithoutSecretCannotActForItself() {
		try (SpotifyClient client = builder().refreshToken("id", null, "refresh").build()) {
			assertThatExceptionOfType(AuthenticationException.class).isThrownBy(() -> client.asApp().artists().get("x"))
				.withMessageContaining("The application has no client secret");
		}
		assertThat(this.accounts.requests()).isEmpty();
	}

	@Test
	void userWithoutTokenHasToLogIn() {
		try (SpotifyClient client = user()) {
			assertThatExceptionOfType(ReauthorizationRequiredException.class)
				.isThrownBy(() -> client.asUser("bram").users().getCurrent())
				.withMessageContaining("There is no Spotify token for user 'bram'");
		}
	}

	@Test
	void worksFromThreadThatMustNotBlock() {
		this.accounts.on("/api/token", token("a1"));
		try (SpotifyClient client = user()) {
			String id = Mono.defer(() -> client.reactive().users().getCurrent())
				.subscribeOn(Schedulers.parallel())
				.block(Duration.ofSeconds(20))
				.id();
			assertThat(id).isEqualTo("aurora");
		}
	}

	private void callTwiceAnHourApart() {
		try (SpotifyClient client = user()) {
			client.users().getCurrent();
			this.clock.advance(Duration.ofHours(1));
			client.users().getCurrent();
		}
	}

	private static void assertTimeout(SpotifyClient client) {
		assertThatExceptionOfType(SpotifyTransportException.class).isThrownBy(() -> client.users().getCurrent())
			.satisfies((ex) -> assertThat(ex.isTimeout()).isTrue());
	}

	private SpotifyClientBuilder builder() {
		return SpotifyClient.builder()
			.apiBaseUrl(this.api.url("/v1"))
			.accountsBaseUrl(this.accounts.url(""))
			.clock(this.clock);
	}

	private SpotifyClient user() {
		return builder().refreshToken("id", "secret", "refresh").build();
	}

	private static Answer token(String accessToken) {
		return Answers.json("{\"access_token\":\"" + accessToken + "\",\"token_type\":\"Bearer\",\"expires_in\":3600}");
	}

	private List<String> sentTokens(String path) {
		return this.api.requests(path).stream().map((request) -> request.header("Authorization")).toList();
	}

	private List<String> refreshTokensPosted() {
		return this.accounts.requests()
			.stream()
			.map((request) -> request.body().replaceFirst(".*refresh_token=(\\w+).*", "$1"))
			.toList();
	}

}
