package io.github.springspotify.test;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class FaultTests {

	private static final Duration TIMEOUT = Duration.ofSeconds(10);

	private final MockSpotify spotify = MockSpotify.start();

	private final Caller caller = new Caller(this.spotify);

	private final String token = this.spotify.issueTokens("aurora", "user-top-read").accessToken();

	@AfterEach
	void close() {
		this.spotify.close();
	}

	@Test
	void failsAsOftenAsTold() {
		this.spotify.on("GET", "/v1/me").times(2).respond(503);

		assertThat(me().body()).isEqualTo("{\"error\":{\"status\":503,\"message\":\"Service unavailable\"}}");
		assertThat(me().statusCode()).isEqualTo(503);
		assertThat(me().statusCode()).isEqualTo(200);
	}

	@Test
	void affectsOnlyWhatMatches() {
		this.spotify.on("PUT", "/v1/me").respond(500);
		this.spotify.on("/v1/me/top/**").untilCleared().respond(502);

		assertThat(me().statusCode()).isEqualTo(200);
		assertThat(this.caller.get("/v1/me/top/tracks", this.token).statusCode()).isEqualTo(502);
		assertThat(this.caller.get("/v1/me/top/artists", this.token).statusCode()).isEqualTo(502);
		this.spotify.clearFaults();
		assertThat(this.caller.get("/v1/me/top/tracks", this.token).statusCode()).isEqualTo(200);
	}

	@Test
	void anyMeansTheWebApiAndNotTheAccountsService() {
		this.spotify.fail(1, 500);

		assertThat(this.caller.token(Map.of("grant_type", "client_credentials")).statusCode()).isEqualTo(200);
		assertThat(me().statusCode()).isEqualTo(500);
	}

	@Test
	void tokenEndpointFailsInItsOwnShape() {
		this.spotify.on("/api/token").respond(503);

		HttpResponse<String> response = this.caller.token(Map.of("grant_type", "client_credentials"));
		assertThat(response.statusCode()).isEqualTo(503);
		assertThat(response.body()).isEqualTo("{\"error\":\"server_error\"}");
	}

	@Test
	void rateLimitAndQuotaDiffer() {
		this.spotify.rateLimited(Duration.ofSeconds(2));
		this.spotify.quotaExceeded(Duration.ofHours(9));
		HttpResponse<String> first = me();
		HttpResponse<String> second = me();

		assertThat(first.headers().firstValue("Retry-After")).contains("2");
		assertThat(first.body()).contains("API rate limit exceeded").doesNotContain("reason");
		assertThat(second.headers().firstValue("Retry-After")).contains("32400");
		assertThat(second.body()).contains("\"reason\":\"QUOTA_EXCEEDED\"");
		assertThat(second.statusCode()).isEqualTo(429);
	}

	@Test
	void answersExactlyWhatItIsTold() {
		this.spotify.next("/v1/me").respond(200, "", "<html>", Map.of("X-Test", "yes"));

		HttpResponse<String> response = me();
		assertThat(response.body()).isEqualTo("<html>");
		assertThat(response.headers().firstValue("X-Test")).contains("yes");
		assertThat(response.headers().firstValue("Content-Type")).isEmpty();
	}

	@Test
	void refusalsInPlainText() {
		this.spotify.next("/v1/me").userNotRegistered();
		this.spotify.next("/v1/me").ownerNotSubscribed();

		assertThat(me().body()).isEqualTo("User not registered in the Developer Dashboard");
		assertThat(me().body()).startsWith("Active premium subscription required for the owner of the app.")
			.hasSize(159);
	}

	@Test
	void stalledRequestIsCarriedOutWhenReleased() throws Exception {
		this.spotify.stall("/v1/me");
		CompletableFuture<HttpResponse<String>> answer = meLater();
		assertThat(this.spotify.awaitRequest("/v1/me", TIMEOUT).status()).isZero();
		assertThat(answer).isNotDone();
		this.spotify.releaseStalled();

		assertThat(answer.get(10, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
		assertThat(this.spotify.requests("/v1/me")).extracting(RecordedRequest::status).containsExactly(200);
	}

	@Test
	void stalledRequestIsDroppedOnClose() throws Exception {
		this.spotify.stall("/v1/me");
		CompletableFuture<HttpResponse<String>> answer = meLater();
		this.spotify.awaitRequest("/v1/me", TIMEOUT);
		this.spotify.close();

		assertThat(answer).failsWithin(TIMEOUT).withThrowableThat().withCauseInstanceOf(IOException.class);
	}

	@Test
	void cutBodyEndsEarly() {
		this.spotify.cutBody("/v1/me");

		assertThat(meLater()).failsWithin(TIMEOUT).withThrowableThat().withCauseInstanceOf(IOException.class);
		assertThat(me().statusCode()).isEqualTo(200);
	}

	@Test
	void resetGivesNoAnswerAndDoesNothing() {
		this.spotify.on("POST", "/api/token").reset();
		CompletableFuture<HttpResponse<String>> answer = CompletableFuture
			.supplyAsync(() -> this.caller.token(Map.of("grant_type", "client_credentials")));

		assertThat(answer).failsWithin(TIMEOUT);
		assertThat(this.spotify.requests("/api/token")).extracting(RecordedRequest::status).containsExactly(0);
	}

	@Test
	void drippedBodyArrivesWhole() {
		String whole = me().body();
		this.spotify.next("/v1/me").drip(Duration.ofMillis(1));

		assertThat(me().body()).isEqualTo(whole);
	}

	@Test
	void logShowsWhatWasSentAndAnswered() {
		this.caller.get("/v1/me/top/tracks?limit=2&time_range=short_term", this.token, "X-Test", "a b");
		this.caller.token(Map.of("grant_type", "refresh_token", "refresh_token", "x y"));

		RecordedRequest first = this.spotify.requests().get(0);
		assertThat(first.toString()).isEqualTo("GET /v1/me/top/tracks -> 200");
		assertThat(first.query("limit")).isEqualTo("2");
		assertThat(first.query("offset")).isNull();
		assertThat(first.rawQuery()).isEqualTo("limit=2&time_range=short_term");
		assertThat(first.header("x-test")).isEqualTo("a b");
		assertThat(this.spotify.requests("/api/token").get(0).form("refresh_token")).isEqualTo("x y");
		assertThat(this.spotify.requests("/api/token").get(0).status()).isEqualTo(400);
		this.spotify.clearRequests();
		assertThat(this.spotify.requests()).isEmpty();
	}

	@Test
	void nonsenseIsRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> this.spotify.onAny().times(0));
		assertThatIllegalArgumentException().isThrownBy(() -> this.spotify.onAny().respond(100));
	}

	@Test
	void instancesShareNothing() {
		try (MockSpotify other = MockSpotify.start()) {
			other.fail(1, 500);
			assertThat(me().statusCode()).isEqualTo(200);
			assertThat(new Caller(other).get("/v1/me", this.token).statusCode()).isEqualTo(500);
			assertThat(new Caller(other).get("/v1/me", this.token).statusCode()).isEqualTo(401);
			assertThat(this.spotify.requests()).hasSize(1);
		}
	}

	private HttpResponse<String> me() {
		return this.caller.get("/v1/me", this.token);
	}

	private CompletableFuture<HttpResponse<String>> meLater() {
		return this.caller.client()
			.sendAsync(this.caller.request("/v1/me").header("Authorization", "Bearer " + this.token).build(),
					BodyHandlers.ofString());
	}

}
