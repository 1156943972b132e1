package io.github.springspotify;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.github.springspotify.error.AuthenticationException;
import io.github.springspotify.error.ErrorReason;
import io.github.springspotify.error.ForbiddenException;
import io.github.springspotify.error.InsufficientScopeException;
import io.github.springspotify.error.NotFoundException;
import io.github.springspotify.error.PremiumRequiredException;
import io.github.springspotify.error.QuotaExceededException;
import io.github.springspotify.error.RateLimitedException;
import io.github.springspotify.error.ServerException;
import io.github.springspotify.error.SpotifyResponseException;
import io.github.springspotify.error.SpotifyTransportException;
import io.github.springspotify.model.SpotifyUri;
import io.github.springspotify.support.Answers;
import io.github.springspotify.support.RawServer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class ErrorMappingTests {

	private static final String JSON = "application/json; charset=utf-8";

	private static final String TEXT = "text/plain";

	private static final String HTML = "text/html";

	private static final String OWNER = "Active premium subscription required for the owner of the app. When the "
			+ "subscription status changes, it can take a few hours before requests are allowed again.";

	private final RawServer server = RawServer.start();

	private final SpotifyClient client = SpotifyClient.builder()
		.accessToken("token")
		.apiBaseUrl(this.server.url("/v1"))
		.maxRetries(0)
		.rateLimitMaxWait(Duration.ZERO)
		.build();

	@AfterEach
	void close() {
		this.client.close();
		this.server.close();
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("refusals")
	void mapsRefusal(Refusal refusal) {
		this.server.on("/v1/me", Answers.of(refusal.status, refusal.contentType, refusal.body));

		SpotifyResponseException ex = catchThrowableOfType(SpotifyResponseException.class,
				() -> this.client.users().getCurrent());

		assertThat(ex).isExactlyInstanceOf(refusal.type);
		assertThat(ex.getStatus()).isEqualTo(refusal.status);
		assertThat(ex.isTransient()).isEqualTo(refusal.status == 429 || refusal.status >= 500);
		assertThat(ex.getDetail()).isEqualTo(refusal.detail);
		assertThat(ex.getReason()).isEqualTo((refusal.reason != null) ? new ErrorReason(refusal.reason) : null);
		assertThat(ex.getEndpoint()).hasToString("GET /me");
		assertThat(ex).hasMessageContaining("/me was answered with status " + refusal.status);
	}

	@ParameterizedTest
	@ValueSource(ints = { 200, 204 })
	void successWithoutTheValueThatWasPromisedIsAFailure(int status) {
		this.server.on("/v1/me", (status == 204) ? Answers.noContent() : Answers.of(200, "", ""));
		assertThatExceptionOfType(SpotifyResponseException.class).isThrownBy(() -> this.client.users().getCurrent())
			.withMessageStartingWith("GET /me was answered with status " + status + " and a body that is empty");
	}

	@Test
	void successWithoutAValueIsNullWhereItMayBe() {
		this.server.on("/v1/me/player", Answers.noContent());
		assertThat(this.client.player().getPlaybackState()).isNull();
	}

	static Stream<Refusal> refusals() {
		return Stream.of(api(400, "invalid id", SpotifyResponseException.class),
				api(400, "Invalid limit", SpotifyResponseException.class),
				bare(400, "{\"status\":400,\"message\":\"Invalid uris\"}", "Invalid uris"),
				new Refusal(400, "", "", SpotifyResponseException.class, null, ""),
				api(401, "The access token expired", AuthenticationException.class),
				api(401, "Missing/invalid/expired access token", AuthenticationException.class),
				new Refusal(401, JSON,
						"{\"error\":\"invalid_token\",\"error_description\":\"The access token expired\"}",
						AuthenticationException.class, null, "invalid_token: The access token expired"),
				new Refusal(401, JSON, "{\"error\":\"invalid_client\"}", AuthenticationException.class, null,
						"invalid_client"),
				api(403, "Forbidden", ForbiddenException.class),
				api(403, "Insufficient client scope", InsufficientScopeException.class),
				player(403, "Player command failed: Premium required", "PREMIUM_REQUIRED",
						PremiumRequiredException.class),
				player(403, "Player command failed: Restriction violated", "UNKNOWN", ForbiddenException.class),
				new Refusal(403, TEXT, "User not registered in the Developer Dashboard", ForbiddenException.class,
						"USER_NOT_REGISTERED", "User not registered in the Developer Dashboard"),
				new Refusal(403, TEXT,
						"Check settings on developer.spotify.com/dashboard, the user may not be registered.",
						ForbiddenException.class, "USER_NOT_REGISTERED",
						"Check settings on developer.spotify.com/dashboard, the user may not be registered."),
				new Refusal(403, TEXT, OWNER, ForbiddenException.class, "OWNER_PREMIUM_REQUIRED", OWNER),
				new Refusal(403, JSON, OWNER, ForbiddenException.class, "OWNER_PREMIUM_REQUIRED", OWNER),
				new Refusal(403, "", "", ForbiddenException.class, null, ""),
				api(404, "Resource not found", NotFoundException.class),
				player(404, "Player command failed: No active device found", "NO_ACTIVE_DEVICE",
						NotFoundException.class),
				new Refusal(405, JSON, "[]", SpotifyResponseException.class, null, "[]"),
				new Refusal(411, HTML, "<html>\n<title>411</title>\n</html>", SpotifyResponseException.class, null,
						"<html> <title>411</title> </html>"),
				api(429, "API rate limit exceeded", RateLimitedException.class),
				new Refusal(429, "", "Too many requests", RateLimitedException.class, null, "Too many requests"),
				player(429, "Too many requests", "QUOTA_EXCEEDED", QuotaExceededException.class),
				api(500, "Server error.", ServerException.class), api(502, "Bad gateway.", ServerException.class),
				new Refusal(
						502, HTML, "<html>Bad gateway</html>", ServerException.class, null, "<html>Bad gateway</html>"),
				new Refusal(503, "", "", ServerException.class, null, ""),
				new Refusal(504, JSON, "{\"error\":{\"status\":504", ServerException.class, null,
						"{\"error\":{\"status\":504"),
				new Refusal(500, JSON, "{\"error\":{\"status\":200,\"message\":null}}", ServerException.class, null,
						"{\"error\":{\"status\":200,\"message\":null}}"),
				new Refusal(500, "image/png; =broken", "x", ServerException.class, null, "x"),
				new Refusal(418, JSON, "null", SpotifyResponseException.class, null, "null"),
				new Refusal(599, TEXT, "odd", ServerException.class, null, "odd"),
				new Refusal(304, "", "", SpotifyResponseException.class, null, ""));
	}

	@Test
	void namesScopeThatIsMissing() {
		this.server.on("/v1/me/top/tracks", Answers.json(403, apiBody(403, "Insufficient client scope")));

		InsufficientScopeException ex = catchThrowableOfType(InsufficientScopeException.class,
				() -> this.client.users().getTopTracks());

		assertThat(ex).hasMessageContaining("Add 'user-top-read' to 'spotify.scopes' and sign in again");
		assertThat(ex.getRequiredScopes()).extracting("value").containsExactly("user-top-read");
	}

	@Test
	void saysWhatToDoForUserThatIsNotRegistered() {
		this.server.on("/v1/me", Answers.of(403, TEXT, "User not registered in the Developer Dashboard"));
		assertThat(catchThrowable(() -> this.client.users().getCurrent()))
			.hasMessageContaining("Add the user to the application's allow-list");
	}

	@Test
	void saysHowLongToWait() {
		this.server.on("/v1/me", Answers.of(429, "", "Too many requests", Map.of("Retry-After", "38")));
		RateLimitedException ex = catchThrowableOfType(RateLimitedException.class,
				() -> this.client.users().getCurrent());
		assertThat(ex.getRetryAfter()).hasSeconds(38);
		assertThat(ex).hasMessageContaining("Spotify asks to wait 38 s");
	}

	@Test
	void putsWordsOfAnswerOnOneShortLine() {
		this.server.on("/v1/me", Answers.of(500, TEXT, "first\r\nsecond\u0000\u001b[31m" + "x".repeat(1000)));
		SpotifyResponseException ex = catchThrowableOfType(SpotifyResponseException.class,
				() -> this.client.users().getCurrent());
		assertThat(ex.getMessage()).contains("first second [31mxxx")
			.hasSizeLessThan(500)
			.doesNotContain("\n", "\u001b");
	}

	@ParameterizedTest
	@ValueSource(strings = { "GET /v1/me Authorization: Bearer %s Host: x", "{\"message\":\"Basic %s\"}",
			"<li>refresh_token=%s</li>", "{\"access_token\": \"%s\"}",
			"{\"error\":{\"message\":\"client_secret: %s\"}}" })
	void leavesOutCredentialsThatAPageShows(String page) {
		this.server.on("/v1/me", Answers.of(502, HTML, page.formatted("BQDvxY0Zk7Qe31pLm9sT")));
		assertThat(catchThrowable(() -> this.client.users().getCurrent())).isInstanceOf(ServerException.class)
			.hasMessageContaining("…")
			.hasMessageNotContaining("BQDvxY0Zk7Qe31pLm9sT");
	}

	@Test
	void readsOnlyStartOfHugeRefusal() {
		this.server.on("/v1/me", Answers.huge(500, 500L * 1024 * 1024));
		assertThat(catchThrowable(() -> this.client.users().getCurrent())).isInstanceOf(ServerException.class);
	}

	@Test
	void keepsStatusWhenRefusalBreaksOff() {
		this.server.on("/v1/me", Answers.cut(503, "{\"error\":{"));
		assertThat(catchThrowable(() -> this.client.users().getCurrent())).isInstanceOf(ServerException.class)
			.hasMessageContaining("503");
	}

	@ParameterizedTest
	@ValueSource(ints = { 301, 302, 303, 307, 308 })
	void redirectIsAnErrorAndNeverFollowed(int status) {
		try (RawServer other = RawServer.start()) {
			this.server.on("/v1/me", Answers.of(status, "", "", Map.of("Location", other.url("/v1/me").toString())));
			SpotifyResponseException ex = catchThrowableOfType(SpotifyResponseException.class,
					() -> this.client.users().getCurrent());
			assertThat(ex.getStatus()).isEqualTo(status);
			assertThat(other.requests()).isEmpty();
			assertThat(this.server.requests()).hasSize(1);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "text/html", "text/plain", "application/json", "application/octet-stream",
			"image/png; =broken", "" })
	void valueThatIsNotJsonIsTypedErrorWithoutTheBody(String contentType) {
		this.server.on("/v1/me", Answers.of(200, contentType, "<p>private words</p>"));

		SpotifyResponseException ex = catchThrowableOfType(SpotifyResponseException.class,
				() -> this.client.users().getCurrent());

		assertThat(ex.getStatus()).isEqualTo(200);
		assertThat(ex).hasMessageContaining("GET /me was answered with status 200")
			.hasMessageContaining(contentType.isEmpty() ? "no content type" : contentType);
		assertThat(ex).hasStackTraceContaining("GET /me");
		assertThat(stackTrace(ex)).doesNotContain("private words");
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "[]", "7", "\"private words\"", "{\"id\":\"private words\"", "{\"id\":\"private words\"}}" })
	void valueOfAnotherKindIsTypedErrorWithoutTheBody(String body) {
		this.server.on("/v1/me", Answers.json(body));
		SpotifyResponseException ex = catchThrowableOfType(SpotifyResponseException.class,
				() -> this.client.users().getCurrent());
		assertThat(ex).hasMessageContaining("is not the JSON that was expected");
		assertThat(stackTrace(ex)).doesNotContain("private words");
	}

	@Test
	void breakInTheMiddleOfValueIsTransportError() {
		this.server.on("/v1/me", Answers.cut(200, "{\"id\":"));
		SpotifyTransportException ex = catchThrowableOfType(SpotifyTransportException.class,
				() -> this.client.users().getCurrent());
		assertThat(ex.isTimeout()).isFalse();
		assertThat(ex).hasMessageContaining("GET /me failed while it was reading the answer");
	}

	@Test
	void bodyThatIsTooLargeIsTypedError() {
		this.server.on("/v1/me", Answers.huge(200, 11L * 1024 * 1024));
		assertThat(catchThrowable(() -> this.client.users().getCurrent()))
			.isExactlyInstanceOf(SpotifyResponseException.class)
			.hasMessageContaining("is larger than this client reads");
	}

	@Test
	void bodyOfManyMegabytesIsRead() {
		String filler = "\"" + "x".repeat(9 * 1024 * 1024) + "\"";
		this.server.on("/v1/me", Answers.json("{\"unknown\":" + filler + ",\"id\":\"aurora\"}"));
		assertThat(this.client.users().getCurrent().id()).isEqualTo("aurora");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "application/json", "text/html", "image/png; =broken" })
	void voidOperationIgnoresTheBody(String contentType) {
		this.server.on("/v1/me/library", Answers.of(200, contentType, "Kq8sT2random"));
		assertThatCode(() -> this.client.library().save(List.of(SpotifyUri.track("a")))).doesNotThrowAnyException();
	}

	@Test
	void noContentIsNullOrEmpty() {
		this.server.on("/v1/me/player", Answers.noContent());
		assertThat(this.client.player().getPlaybackState()).isNull();
		assertThat(this.client.reactive().player().getPlaybackState().blockOptional()).isEmpty();
		assertThat(this.server.requests()).hasSize(2);
	}

	@Test
	void refusalOfWriteLeavesConnectionUsable() {
		this.server.on("/v1/me/library", Answers.json(403, apiBody(403, "Insufficient client scope")),
				Answers.json(""));
		assertThat(catchThrowable(() -> this.client.library().save(List.of(SpotifyUri.track("a")))))
			.isInstanceOf(InsufficientScopeException.class)
			.hasMessageContaining(
					"what it needs of 'playlist-modify-public', 'user-follow-modify', 'user-library-modify'");
		assertThatCode(() -> this.client.library().save(List.of(SpotifyUri.track("a")))).doesNotThrowAnyException();
	}

	private static String stackTrace(Throwable ex) {
		StringWriter text = new StringWriter();
		ex.printStackTrace(new PrintWriter(text));
		return text.toString();
	}

	private static String apiBody(int status, String message) {
		return "{\"error\":{\"status\":" + status + ",\"message\":\"" + message + "\"}}";
	}

	private static Refusal api(int status, String message, Class<?> type) {
		return new Refusal(status, JSON, apiBody(status, message), type, null, message);
	}

	private static Refusal player(int status, String message, String reason, Class<?> type) {
		String body = "{\"error\":{\"status\":" + status + ",\"message\":\"" + message + "\",\"reason\":\"" + reason
				+ "\"}}";
		return new Refusal(status, JSON, body, type, reason, message);
	}

	private static Refusal bare(int status, String body, String detail) {
		return new Refusal(status, JSON, body, SpotifyResponseException.class, null, detail);
	}

	record Refusal(int status, String contentType, String body, Class<?> type, @Nullable String reason, String detail) {

		@Override
		public String toString() {
			return this.status + " " + this.contentType + " " + this.detail;
		}

	}

}
