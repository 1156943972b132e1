package io.github.springspotify.test;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class AuthorizeTests {

	private final MutableClock clock = new MutableClock();

	private final MockSpotify spotify = MockSpotify.builder().clock(this.clock).start();

	private final Caller caller = new Caller(this.spotify);

	@AfterEach
	void close() {
		this.spotify.close();
	}

	@Test
	void loginWithProofKeyLeadsToTheChosenUsersProfile() {
		Map<String, String> request = request();
		request.put("code_challenge", ProofKey.challengeOf(Caller.VERIFIER));
		request.put("code_challenge_method", "S256");
		Parameters answer = answer(this.caller.decide(this.caller.authorize(request), "bram", "agree"));
		JsonNode tokens = Caller.json(this.caller
			.token(Map.of("grant_type", "authorization_code", "code", String.valueOf(answer.first("code")),
					"redirect_uri", Caller.REDIRECT_URI, "code_verifier", Caller.VERIFIER)));

		assertThat(answer.first("state")).isEqualTo("st&te =é/+");
		assertThat(tokens.path("token_type").asString()).isEqualTo("Bearer");
		assertThat(tokens.path("expires_in").asInt()).isEqualTo(3600);
		assertThat(tokens.path("scope").asString()).isEqualTo("user-top-read user-library-read");
		JsonNode profile = this.caller.json("/v1/me", tokens.path("access_token").asString());
		assertThat(profile.path("display_name").asString()).isEqualTo("Bram Okonkwo");
		assertThat(profile.path("account_id").asString()).hasSizeGreaterThan(20)
			.isEqualTo(this.spotify.user("bram").accountId());
	}

	@Test
	void consentPageSaysWhatItIsAndWhatIsAskedFor() {
		HttpResponse<String> page = this.caller.authorize(request());

		assertThat(page.statusCode()).isEqualTo(200);
		assertThat(page.body()).contains("Local stand-in, not Spotify", "See your top artists and tracks", ">Agree<",
				">Cancel<", "value=\"aurora\" checked", "Bram Okonkwo");
		assertThat(page.headers().map()).doesNotContainKey("set-cookie");
		assertThat(page.headers().firstValue("Content-Security-Policy").orElse("")).doesNotContain("form-action");
	}

	@Test
	void consentPageEscapesWhatItShows() {
		MockSpotify other = MockSpotify.builder().redirectUri("https://example.com/?a='b'&c=d").start();
		try (other) {
			Map<String, String> request = request();
			request.put("redirect_uri", "https://example.com/?a='b'&c=d");
			assertThat(new Caller(other).authorize(request).body())
				.contains("https://example.com/?a=&#39;b&#39;&amp;c=d");
		}
	}

	@Test
	void cancellingSendsAccessDeniedAndTheState() {
		Parameters answer = answer(this.caller.decide(this.caller.authorize(request()), "aurora", "cancel"));

		assertThat(answer.first("error")).isEqualTo("access_denied");
		assertThat(answer.first("state")).isEqualTo("st&te =é/+");
		assertThat(answer.first("code")).isNull();
	}

	@Test
	void stateIsLeftOutWhenNoneWasSent() {
		Map<String, String> request = request();
		request.remove("state");

		assertThat(answer(this.caller.decide(this.caller.authorize(request), "aurora", "agree")).names())
			.containsExactly("code");
	}

	@Test
	void consentPageIsGoodForOneAnswer() {
		HttpResponse<String> page = this.caller.authorize(request());
		this.caller.decide(page, "aurora", "agree");

		HttpResponse<String> second = this.caller.decide(page, "aurora", "agree");
		assertThat(second.statusCode()).isEqualTo(400);
		assertThat(second.headers().firstValue("Location")).isEmpty();
	}

	@Test
	void consentPageExpires() {
		HttpResponse<String> page = this.caller.authorize(request());
		this.clock.advance(Duration.ofMinutes(10));

		assertThat(this.caller.decide(page, "aurora", "agree").statusCode()).isEqualTo(400);
	}

	@Test
	void unknownUserIsRefused() {
		assertThat(this.caller.decide(this.caller.authorize(request()), "mallory", "agree").statusCode())
			.isEqualTo(400);
	}

	@ParameterizedTest
	@ValueSource(strings = { "http://localhost:8080/login/oauth2/code/spotify", "http://192.168.1.7/callback",
			"http://example.com/login/oauth2/code/spotify", "HTTP://127.0.0.1.example.com/login/oauth2/code/spotify" })
	void insecureRedirectUriIsRefusedWithoutRedirecting(String redirectUri) {
		refusesRedirectUri(redirectUri, "INVALID_CLIENT: Insecure redirect URI");
	}

	@ParameterizedTest
	@ValueSource(strings = { "http://127.0.0.1:8080/login/oauth2/code/spotify/", "http://127.0.0.1:8080/other",
			"http://127.0.0.1:8080/login/oauth2/code/SPOTIFY", "https://example.com/login/oauth2/code/spotify",
			"http://127.0.0.1:8080/login/oauth2/code/spotify?x=1", "http://[::1]:8080/login/oauth2/code/spotify",
			"http://user@127.0.0.1:8080/login/oauth2/code/spotify", "/login/oauth2/code/spotify", "not a uri",
			"http://127.0.0.1:8080/login/oauth2/code/spotify#fragment" })
	void unregisteredRedirectUriIsRefusedWithoutRedirecting(String redirectUri) {
		refusesRedirectUri(redirectUri, "INVALID_CLIENT: Invalid redirect URI");
	}

	private void refusesRedirectUri(String redirectUri, String text) {
		Map<String, String> request = request();
		request.put("redirect_uri", redirectUri);
		HttpResponse<String> response = this.caller.authorize(request);

		assertThat(response.statusCode()).isEqualTo(400);
		assertThat(response.body()).startsWith(text + "\n")
			.contains("asked for '" + redirectUri + "'", "'http://127.0.0.1/login/oauth2/code/spotify'",
					"MockSpotify.builder().redirectUri(..)");
		assertThat(response.headers().firstValue("Location")).isEmpty();
		assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain");
	}

	@ParameterizedTest
	@CsvSource({ "client_id, other, INVALID_CLIENT: Invalid client",
			"client_id, , Missing required parameter: client_id",
			"redirect_uri, , Missing required parameter: redirect_uri" })
	void unusableClientIsRefusedWithoutRedirecting(String name, @Nullable String value, String text) {
		HttpResponse<String> response = this.caller.authorize(changed(name, value));

		assertThat(response.statusCode()).isEqualTo(400);
		assertThat(response.body()).isEqualTo(text);
	}

	@ParameterizedTest
	@CsvSource({ "response_type, token, unsupported_response_type", "response_type, , invalid_request",
			"scope, user-read-mind, invalid_scope", "code_challenge, tooshort, invalid_request",
			"code_challenge, E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM, invalid_request",
			"code_challenge_method, S256, invalid_request", "show_dialog, perhaps, invalid_request" })
	void otherMistakesAreSentBackToTheApplication(String name, @Nullable String value, String error) {
		Parameters answer = answer(this.caller.authorize(changed(name, value)));

		assertThat(answer.first("error")).isEqualTo(error);
		assertThat(answer.first("state")).isEqualTo("st&te =é/+");
	}

	@Test
	void plainChallengeMethodIsRefused() {
		Map<String, String> request = changed("code_challenge", "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
		request.put("code_challenge_method", "plain");

		assertThat(answer(this.caller.authorize(request)).first("error")).isEqualTo("invalid_request");
	}

	@Test
	void registeredPortMustMatch() {
		try (MockSpotify other = MockSpotify.builder().redirectUri("http://127.0.0.1:9090/callback").start()) {
			Caller otherCaller = new Caller(other);
			Map<String, String> request = request();
			request.put("redirect_uri", "http://127.0.0.1:9090/callback");
			assertThat(otherCaller.authorize(request).statusCode()).isEqualTo(200);
			request.put("redirect_uri", "http://127.0.0.1:9091/callback");
			assertThat(otherCaller.authorize(request).statusCode()).isEqualTo(400);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "http://localhost:8080/callback", "http://example.com/callback", "/callback",
			"https://example.com/callback#here" })
	void redirectUriThatSpotifyWouldNotRegisterIsRefusedByTheBuilder(String redirectUri) {
		assertThatIllegalArgumentException().isThrownBy(() -> MockSpotify.builder().redirectUri(redirectUri))
			.withMessageContaining("'" + redirectUri + "'");
	}

	private Map<String, String> request() {
		Map<String, String> request = new LinkedHashMap<>();
		request.put("client_id", this.spotify.clientId());
		request.put("response_type", "code");
		request.put("redirect_uri", Caller.REDIRECT_URI);
		request.put("scope", "user-top-read user-library-read");
		request.put("state", "st&te =é/+");
		return request;
	}

	private Map<String, String> changed(String name, @Nullable String value) {
		Map<String, String> request = request();
		request.remove(name);
		if (value != null) {
			request.put(name, value);
		}
		return request;
	}

	private static Parameters answer(HttpResponse<String> response) {
		assertThat(response.statusCode()).isEqualTo(302);
		String location = response.headers().firstValue("Location").orElseThrow();
		assertThat(location).startsWith(Caller.REDIRECT_URI + "?");
		return Parameters.parse(URI.create(location).getRawQuery());
	}

}
