package io.github.springspotify.test;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class RefreshTests {

	private final MutableClock clock = new MutableClock();

	private MockSpotify spotify = MockSpotify.builder().clock(this.clock).start();

	@AfterEach
	void close() {
		this.spotify.close();
	}

	@Test
	void refreshOmitsTheRefreshTokenAndKeepsItValid() {
		String refreshToken = this.spotify.issueTokens("aurora", "user-top-read").refreshToken();
		JsonNode first = Caller.json(refresh(refreshToken));

		assertThat(first.has("refresh_token")).isFalse();
		assertThat(first.path("scope").asString()).isEqualTo("user-top-read");
		assertThat(refresh(refreshToken).statusCode()).isEqualTo(200);
	}

	@Test
	void resetLetsTokensThatWereEndedBeGoodAgain() {
		MockSpotify.Tokens tokens = this.spotify.issueTokens("aurora");
		this.spotify.expireAccessTokens();
		this.spotify.revokeRefreshToken(tokens.refreshToken());
		this.spotify.revokeUser("aurora");

		this.spotify.reset();

		assertThat(new Caller(this.spotify).get("/v1/me", tokens.accessToken()).statusCode()).isEqualTo(200);
		assertThat(refresh(tokens.refreshToken()).statusCode()).isEqualTo(200);
	}

	@Test
	void refreshAnswersABlankTokenIfAsked() {
		use(RefreshTokenPolicy.KEEP_BLANK);
		String refreshToken = this.spotify.issueTokens("aurora").refreshToken();

		assertThat(Caller.json(refresh(refreshToken)).path("refresh_token").asString()).isEmpty();
		assertThat(refresh(refreshToken).statusCode()).isEqualTo(200);
	}

	@Test
	void rotationReplacesTheTokenEachTime() {
		use(RefreshTokenPolicy.ROTATE);
		String first = this.spotify.issueTokens("aurora").refreshToken();
		String second = Caller.json(refresh(first)).path("refresh_token").asString();

		assertThat(second).isNotBlank().isNotEqualTo(first);
		assertThat(refresh(second).statusCode()).isEqualTo(200);
	}

	@Test
	void reuseOfAReplacedTokenRevokesTheWholeFamily() {
		use(RefreshTokenPolicy.ROTATE);
		String first = this.spotify.issueTokens("aurora").refreshToken();
		JsonNode answer = Caller.json(refresh(first));

		assertInvalidGrant(refresh(first), "Refresh token revoked");
		assertInvalidGrant(refresh(answer.path("refresh_token").asString()), "Refresh token revoked");
		assertThat(new Caller(this.spotify).get("/v1/me", answer.path("access_token").asString()).statusCode())
			.isEqualTo(401);
	}

	@Test
	void refreshTokenDiesSixMonthsAfterTheAuthorisationHoweverOftenItIsUsed() {
		String refreshToken = this.spotify.issueTokens("aurora").refreshToken();
		this.clock.set("2026-07-31T11:59:59Z");
		assertThat(refresh(refreshToken).statusCode()).isEqualTo(200);
		this.clock.advance(Duration.ofSeconds(1));

		assertInvalidGrant(refresh(refreshToken), "Invalid refresh token");
	}

	@Test
	void accessTokenExpiresAfterAnHour() {
		String accessToken = this.spotify.issueTokens("aurora").accessToken();
		Caller caller = new Caller(this.spotify);
		this.clock.advance(Duration.ofMinutes(60).minusMillis(1));
		assertThat(caller.get("/v1/me", accessToken).statusCode()).isEqualTo(200);
		this.clock.advance(Duration.ofMillis(1));

		assertThat(caller.get("/v1/me", accessToken).statusCode()).isEqualTo(401);
	}

	@Test
	void expiredAccessTokensLeaveTheRefreshTokenAlone() {
		MockSpotify.Tokens tokens = this.spotify.issueTokens("aurora");
		this.spotify.expireAccessTokens();

		assertThat(new Caller(this.spotify).get("/v1/me", tokens.accessToken()).statusCode()).isEqualTo(401);
		assertThat(refresh(tokens.refreshToken()).statusCode()).isEqualTo(200);
	}

	@Test
	void revokedAndUnknownTokensAreTold() {
		String refreshToken = this.spotify.issueTokens("aurora").refreshToken();
		this.spotify.revokeRefreshToken(refreshToken);

		assertInvalidGrant(refresh(refreshToken), "Refresh token revoked");
		assertInvalidGrant(refresh("unknown"), "Invalid refresh token");
		assertThatIllegalArgumentException().isThrownBy(() -> this.spotify.revokeRefreshToken("unknown"));
	}

	@Test
	void revokedUserLosesEveryTokenAndOthersNone() {
		MockSpotify.Tokens aurora = this.spotify.issueTokens("aurora");
		MockSpotify.Tokens bram = this.spotify.issueTokens("bram");
		this.spotify.revokeUser("aurora");

		assertInvalidGrant(refresh(aurora.refreshToken()), "Refresh token revoked");
		assertThat(new Caller(this.spotify).get("/v1/me", aurora.accessToken()).statusCode()).isEqualTo(401);
		assertThat(new Caller(this.spotify).get("/v1/me", bram.accessToken()).statusCode()).isEqualTo(200);
	}

	@Test
	void tokenObtainedWithTheSecretNeedsTheSecretAgain() {
		String refreshToken = this.spotify.issueTokens("aurora").refreshToken();
		HttpResponse<String> response = new Caller(this.spotify).form("/api/token",
				Map.of("grant_type", "refresh_token", "refresh_token", refreshToken, "client_id", "mock-client-id"),
				null);

		assertThat(Caller.json(response).path("error").asString()).isEqualTo("invalid_client");
	}

	@Test
	void tokensAreNotInToString() {
		MockSpotify.Tokens tokens = this.spotify.issueTokens("aurora", "user-top-read");

		assertThat(tokens.toString()).contains("user-top-read")
			.doesNotContain(tokens.accessToken())
			.doesNotContain(tokens.refreshToken());
	}

	@Test
	void unknownScopeAndUserAreRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> this.spotify.issueTokens("aurora", "user-read-mind"))
			.withMessageContaining("'user-read-mind'");
		assertThatIllegalArgumentException().isThrownBy(() -> this.spotify.issueTokens("mallory"))
			.withMessageContaining("'mallory'");
	}

	private void use(RefreshTokenPolicy policy) {
		this.spotify.close();
		this.spotify = MockSpotify.builder().clock(this.clock).refreshTokenPolicy(policy).start();
	}

	private HttpResponse<String> refresh(String refreshToken) {
		return new Caller(this.spotify).token(Map.of("grant_type", "refresh_token", "refresh_token", refreshToken));
	}

	private static void assertInvalidGrant(HttpResponse<String> response, String description) {
		assertThat(response.statusCode()).isEqualTo(400);
		assertThat(Caller.json(response).path("error").asString()).isEqualTo("invalid_grant");
		assertThat(Caller.json(response).path("error_description").asString()).isEqualTo(description);
	}

}
