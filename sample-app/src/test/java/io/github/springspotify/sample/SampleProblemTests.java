package io.github.springspotify.sample;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;

import io.github.springspotify.exchange.RateLimitGate;
import io.github.springspotify.test.MockSpotify;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What users see when Spotify refuses, fails or knows nothing.
 */
@SampleApplicationTest
class SampleProblemTests {

	private static final String JSON = "application/json";

	@Autowired
	private MockSpotify spotify;

	@Autowired
	private RateLimitGate gate;

	@LocalServerPort
	private int port;

	private Visitor visitor;

	@BeforeEach
	void logIn() {
		this.visitor = Visitor.loggedIn(this.port, "aurora");
		this.spotify.clearRequests();
	}

	@AfterEach
	void pageWorksAgain() {
		this.spotify.clearFaults();
		this.spotify.releaseStalled();
		this.gate.reset();
		assertThat(Visitor.loggedIn(this.port, "aurora").open("/profile").statusCode()).isEqualTo(200);
	}

	@Test
	void rateLimitTellsWhenToComeBack() {
		this.spotify.on("/v1/me").untilCleared().rateLimited(Duration.ofMinutes(4));

		HttpResponse<String> page = assertProblem(429, "A short intermission", "/profile");

		assertThat(page.body()).contains("Come back in about 4 minutes").contains("href=\"/profile\">Try again");
		assertThat(page.headers().firstValue("Retry-After")).hasValue("240");
	}

	@Test
	void usedUpQuotaTellsThatItIsThatOfTheApplication() {
		this.spotify.on("/v1/me").untilCleared().quotaExceeded(Duration.ofHours(3));

		HttpResponse<String> page = assertProblem(429, "A short intermission", "/profile");

		assertThat(page.body()).contains("quota of the whole application").contains("in about 3 hours");
	}

	@ParameterizedTest
	@ValueSource(ints = { 500, 502, 503 })
	void failingSpotifyIsAnsweredWith503(int status) {
		this.spotify.on("/v1/me/top/tracks").untilCleared().respond(status);

		HttpResponse<String> page = assertProblem(503, "Spotify is not well", "/top/tracks?range=long_term");

		assertThat(page.body()).contains("href=\"/top/tracks?range=long_term\">Try again");
	}

	@Test
	void brokenConnectionIsAnsweredWith503() {
		this.spotify.on("/v1/me/player").untilCleared().reset();

		assertProblem(503, "Spotify is not well", "/now-playing");
	}

	@Test
	void bodyThatIsNotJsonIsAnsweredWith502() {
		this.spotify.on("/v1/me").untilCleared().respond(200, "text/html", "<p>Maintenance</p>");

		assertProblem(502, "makes no sense", "/profile");
	}

	@Test
	void userTakenOffTheAllowListIsToldWhatToDo() {
		this.spotify.on("/v1/me").untilCleared().userNotRegistered();

		assertProblem(403, "You are not on the guest list yet", "/profile");
	}

	@Test
	void ownerWithoutPremiumIsNotTheFaultOfTheUser() {
		this.spotify.on("/v1/me").untilCleared().ownerNotSubscribed();

		assertProblem(403, "Spotify has paused this application", "/profile");
	}

	@Test
	void permissionThatIsDeniedIsNamedAndAskedForAgainOnDemandOnly() {
		String path = "/library/save";
		Map<String, String> fields = Map.of("uri", "spotify:album:1234567890123456789012", "back", "/");
		HttpResponse<String> before = this.visitor.open("/");
		assertThat(this.visitor.press(before, path, fields).body()).contains("Local stand-in, not Spotify");

		HttpResponse<String> page = this.visitor.press(before, path, fields);

		assertThat(page.statusCode()).isEqualTo(403);
		assertThat(page.body()).contains("A permission is missing", "user-library-modify")
			.contains("href=\"/oauth2/authorization/spotify?scope=user-library-modify\"");
		assertThat(this.spotify.requests("/v1/me/library")).isEmpty();
	}

	@Test
	void unknownAlbumIsNotFound() {
		HttpResponse<String> page = assertProblem(404, "Not in the catalogue", "/albums/0000000000000000000000");

		assertThat(page.body()).contains("href=\"/search\"");
	}

	@Test
	void idThatCannotBeOneIsABadRequest() {
		assertProblem(400, "Spotify cannot make sense of that", "/albums/nonsense");
	}

	@Test
	void unknownAddressIsNotFound() {
		assertProblem(404, "There is no such page", "/no-such-page");
	}

	@Test
	void lostTokenLeadsThroughTheLoginBackToThePage() {
		loseToken();

		HttpResponse<String> page = this.visitor.logIn("/top/tracks?range=long_term", "aurora");

		assertThat(page.statusCode()).isEqualTo(200);
		assertThat(page.uri().getPath()).isEqualTo("/top/tracks");
		assertThat(page.body()).contains("in the last <span>1 year</span>");
	}

	@Test
	void tokenThatIsNeverAcceptedEndsAfterOneLogin() {
		this.spotify.on("/v1/me/top/tracks")
			.untilCleared()
			.respond(401, JSON, "{\"error\":{\"status\":401,\"message\":\"The access token expired\"}}");

		HttpResponse<String> page = this.visitor.logIn("/top/tracks", "aurora");

		assertThat(page.statusCode()).isEqualTo(403);
		assertThat(page.body()).contains("Spotify wants to see you again")
			.contains("href=\"/oauth2/authorization/spotify\"");
	}

	@Test
	void buttonWithALostTokenIsNotPressedAgainForTheUser() {
		HttpResponse<String> before = this.visitor.open("/");
		loseToken();
		HttpResponse<String> consent = this.visitor.press(before, "/library/save",
				Map.of("uri", "spotify:album:1234567890123456789012", "back", "/"));

		HttpResponse<String> page = this.visitor.consent(consent, "aurora");

		assertThat(page.uri().getPath()).isEqualTo("/");
		assertThat(page.body()).contains("Now press the button once more.");
		assertThat(this.spotify.requests("/v1/me/library")).isEmpty();
	}

	private void loseToken() {
		this.spotify.revokeUser("aurora");
	}

	private HttpResponse<String> assertProblem(int status, String words, String path) {
		HttpResponse<String> page = this.visitor.open(path);
		assertThat(page.statusCode()).isEqualTo(status);
		assertThat(page.body()).contains("<h1>").contains(words).contains("class=\"button").contains("</html>");
		return page;
	}

}
