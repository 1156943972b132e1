package io.github.springspotify.test;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class TokenEndpointTests {

	private static final String CHALLENGE = ProofKey.challengeOf(Caller.VERIFIER);

	private final MutableClock clock = new MutableClock();

	private final MockSpotify spotify = MockSpotify.builder().clock(this.clock).start();

	private final Caller caller = new Caller(this.spotify);

	@AfterEach
	void close() {
		this.spotify.close();
	}

	@Test
	void clientCredentialsGiveATokenWithoutUserAndRefresh() {
		HttpResponse<String> response = this.caller.token(Map.of("grant_type", "client_credentials"));

		assertThat(Caller.json(response).propertyNames()).containsExactlyInAnyOrder("access_token", "token_type",
				"expires_in");
		assertThat(response.headers().firstValue("Set-Cookie")).isPresent();
		String token = Caller.json(response).path("access_token").asString();
		assertThat(this.caller.get("/v1/search?q=a&type=track", token).statusCode()).isEqualTo(200);
	}

	static Stream<Arguments> badCredentials() {
		return Stream.of(Arguments.of("nothing", null, null, null),
				Arguments.of("wrong id", Caller.basic("other", "mock-client-secret"), null, "Invalid client"),
				Arguments.of("wrong secret", Caller.basic("mock-client-id", "other"), null, "Invalid client secret"),
				Arguments.of("not base 64", "Basic ***", null, "Invalid client"),
				Arguments.of("another scheme", "Bearer abc", null, null),
				Arguments.of("public client", null, "mock-client-id", null), Arguments.of("other id in the body",
						Caller.basic("mock-client-id", "mock-client-secret"), "other", "Invalid client"));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("badCredentials")
	void badCredentialsAreInvalidClient(String name, @Nullable String authorization, @Nullable String clientId,
			@Nullable String description) {
		Map<String, String> form = new HashMap<>(Map.of("grant_type", "client_credentials"));
		if (clientId != null) {
			form.put("client_id", clientId);
		}
		refused(this.caller.form("/api/token", form, authorization), "invalid_client", description);
	}

	@Test
	void secretInTheBodyIsRefused() {
		String code = this.spotify.authorizationCode("aurora", Caller.REDIRECT_URI, CHALLENGE);

		refused(this.caller.form("/api/token",
				Map.of("grant_type", "authorization_code", "code", code, "redirect_uri", Caller.REDIRECT_URI,
						"code_verifier", Caller.VERIFIER, "client_id", "mock-client-id", "client_secret",
						"mock-client-secret"),
				null), "invalid_client", null);
	}

	@ParameterizedTest
	@CsvSource({ "password, unsupported_grant_type", "'', unsupported_grant_type",
			"authorization_code, invalid_request", "refresh_token, invalid_request" })
	void incompleteRequestsAreRefused(String grantType, String error) {
		JsonNode body = Caller.json(this.caller.token(Map.of("grant_type", grantType)));

		assertThat(body.path("error").asString()).isEqualTo(error);
		assertThat(body.path("error_description").asString()).isNotEmpty();
	}

	@Test
	void repeatedParameterIsRefused() {
		HttpResponse<String> response = this.caller.post("/api/token", "application/x-www-form-urlencoded",
				BodyPublishers.ofString("grant_type=client_credentials&grant_type=client_credentials"),
				Caller.basic("mock-client-id", "mock-client-secret"));

		assertThat(Caller.json(response).path("error").asString()).isEqualTo("invalid_request");
	}

	@Test
	void jsonBodyIsNotUnderstood() {
		assertThat(this.caller
			.post("/api/token", "application/json", BodyPublishers.ofString("{\"grant_type\":\"client_credentials\"}"),
					Caller.basic("mock-client-id", "mock-client-secret"))
			.statusCode()).isEqualTo(415);
		assertThat(this.caller.get("/api/token", null).statusCode()).isEqualTo(405);
	}

	@Test
	void codeIsGoodOnceAndItsReplayRevokesWhatItGave() {
		String code = this.spotify.authorizationCode("aurora", Caller.REDIRECT_URI, null);
		JsonNode tokens = Caller.json(exchange(code, null));
		String accessToken = tokens.path("access_token").asString();
		assertThat(this.caller.get("/v1/me", accessToken).statusCode()).isEqualTo(200);

		refused(exchange(code, null), "invalid_grant", "Invalid authorization code");
		assertThat(this.caller.get("/v1/me", accessToken).statusCode()).isEqualTo(401);
		refused(this.caller
			.token(Map.of("grant_type", "refresh_token", "refresh_token", tokens.path("refresh_token").asString())),
				"invalid_grant", "Refresh token revoked");
	}

	@Test
	void codeExpiresAfterTenMinutes() {
		String early = this.spotify.authorizationCode("aurora", Caller.REDIRECT_URI, null);
		String late = this.spotify.authorizationCode("aurora", Caller.REDIRECT_URI, null);
		this.clock.advance(Duration.ofMinutes(10).minusMillis(1));
		assertThat(exchange(early, null).statusCode()).isEqualTo(200);
		this.clock.advance(Duration.ofMillis(1));

		refused(exchange(late, null), "invalid_grant", "Invalid authorization code");
	}

	@Test
	void codeIsBoundToItsRedirectUri() {
		String code = this.spotify.authorizationCode("aurora", Caller.REDIRECT_URI, null);

		refused(this.caller.token(Map.of("grant_type", "authorization_code", "code", code, "redirect_uri",
				"http://127.0.0.1:9999/login/oauth2/code/spotify")), "invalid_grant", "Invalid redirect URI");
	}

	@Test
	void wrongVerifierIsRefusedAndUsesTheCodeUp() {
		String code = this.spotify.authorizationCode("aurora", Caller.REDIRECT_URI, CHALLENGE);

		refused(exchange(code, Caller.VERIFIER + "x"), "invalid_grant", "code_verifier was incorrect");
		refused(exchange(code, Caller.VERIFIER), "invalid_grant", "Invalid authorization code");
	}

	@Test
	void shortVerifierIsRefusedEvenIfItFits() {
		String code = this.spotify.authorizationCode("aurora", Caller.REDIRECT_URI, ProofKey.challengeOf("short"));

		refused(exchange(code, "short"), "invalid_grant", "code_verifier was incorrect");
	}

	@Test
	void missingVerifierIsRefused() {
		String code = this.spotify.authorizationCode("aurora", Caller.REDIRECT_URI, CHALLENGE);

		refused(exchange(code, null), "invalid_request", "code_verifier must be supplied");
	}

	@Test
	void verifierWithoutChallengeIsRefused() {
		String code = this.spotify.authorizationCode("aurora", Caller.REDIRECT_URI, null);

		refused(exchange(code, Caller.VERIFIER), "invalid_grant", "code_verifier was incorrect");
	}

	@Test
	void publicClientNeedsAChallenge() {
		String code = this.spotify.authorizationCode("aurora", Caller.REDIRECT_URI, null);

		refused(this.caller.form("/api/token", Map.of("grant_type", "authorization_code", "code", code, "redirect_uri",
				Caller.REDIRECT_URI, "client_id", "mock-client-id"), null), "invalid_client", null);
	}

	@Test
	void publicClientExchangesAndRefreshesWithItsIdAlone() {
		String code = this.spotify.authorizationCode("aurora", Caller.REDIRECT_URI, CHALLENGE);
		HttpResponse<String> first = this.caller.form("/api/token",
				Map.of("grant_type", "authorization_code", "code", code, "redirect_uri", Caller.REDIRECT_URI,
						"client_id", "mock-client-id", "code_verifier", Caller.VERIFIER),
				null);
		String refreshToken = Caller.json(first).path("refresh_token").asString();

		HttpResponse<String> second = this.caller.form("/api/token",
				Map.of("grant_type", "refresh_token", "refresh_token", refreshToken, "client_id", "mock-client-id"),
				null);
		assertThat(second.statusCode()).isEqualTo(200);
		assertThat(Caller.json(second).has("access_token")).isTrue();
	}

	private HttpResponse<String> exchange(String code, @Nullable String verifier) {
		Map<String, String> form = new HashMap<>(
				Map.of("grant_type", "authorization_code", "code", code, "redirect_uri", Caller.REDIRECT_URI));
		if (verifier != null) {
			form.put("code_verifier", verifier);
		}
		return this.caller.token(form);
	}

	private static void refused(HttpResponse<String> response, String error, @Nullable String description) {
		JsonNode body = Caller.json(response);
		assertThat(response.statusCode()).isEqualTo(400);
		assertThat(body.path("error").asString()).isEqualTo(error);
		assertThat(body.has("error_description")).isEqualTo(description != null);
		assertThat(body.path("error_description").asString("")).isEqualTo((description != null) ? description : "");
	}

}
