package io.github.springspotify.sample;

import java.net.http.HttpResponse;
import java.util.Map;

import io.github.springspotify.test.MockSpotify;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who may see what, the login and its failures, the logout.
 */
@SampleApplicationTest
class SampleAccessTests {

	@Autowired
	private MockSpotify spotify;

	@LocalServerPort
	private int port;

	@Test
	void homeHasTheLoginButton() {
		HttpResponse<String> page = new Visitor(this.port).open("/");

		assertThat(page.statusCode()).isEqualTo(200);
		assertThat(page.body())
			.contains("<a class=\"button\" href=\"/oauth2/authorization/spotify\">Log in with Spotify</a>")
			.doesNotContain("Log out");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/profile", "/top/tracks", "/top/artists", "/search", "/now-playing", "/albums/1" })
	void pagesLeadToTheHomePageWithoutLogin(String path) {
		assertThat(new Visitor(this.port).open(path).uri().getPath()).isEqualTo("/");
	}

	@Test
	void loginLeadsToTheProfileOrToThePageThatWasWanted() {
		Visitor visitor = new Visitor(this.port);
		assertThat(visitor.logIn("bram").uri().getPath()).isEqualTo("/profile");

		Visitor other = new Visitor(this.port);
		other.open("/top/artists");
		assertThat(other.logIn("bram").uri().getPath()).isEqualTo("/top/artists");
	}

	@Test
	void pagesAllowNoScriptsAndNoForeignFrames() {
		HttpResponse<String> page = new Visitor(this.port).open("/");

		assertThat(page.headers().firstValue("Content-Security-Policy").orElse("")).contains("default-src 'none'")
			.contains("frame-ancestors 'none'");
	}

	@Test
	void sessionCookieIsLaxAndHasANameOfItsOwn() {
		HttpResponse<String> page = new Visitor(this.port).open("/profile");

		assertThat(page.previousResponse().orElseThrow().headers().allValues("Set-Cookie")).singleElement()
			.asString()
			.startsWith("LINER_NOTES=")
			.contains("SameSite=Lax")
			.contains("HttpOnly");
	}

	@Test
	void logoutEndsTheSession() {
		Visitor visitor = Visitor.loggedIn(this.port, "bram");

		HttpResponse<String> page = visitor.press(visitor.open("/profile"), "/logout", Map.of());

		assertThat(page.body()).contains("Log in with Spotify");
		assertThat(visitor.open("/profile").uri().getPath()).isEqualTo("/");
	}

	@Test
	void cancelledLoginEndsOnAFriendlyPage() {
		HttpResponse<String> page = new Visitor(this.port).cancelLogin("bram");

		assertThat(page.statusCode()).isEqualTo(403);
		assertThat(page.body()).contains("No hard feelings").contains("Back to the login");
	}

	@Test
	void userOutsideTheAllowListIsToldWhatToDo() {
		this.spotify.on("/v1/me").untilCleared().userNotRegistered();

		HttpResponse<String> page = new Visitor(this.port).logIn("bram");

		assertThat(page.statusCode()).isEqualTo(403);
		assertThat(page.body()).contains("guest list").contains("User Management");
	}

	@Test
	void loginWhileSpotifyIsDownSaysSo() {
		this.spotify.on("/api/token").untilCleared().respond(503);

		HttpResponse<String> page = new Visitor(this.port).logIn("bram");

		assertThat(page.statusCode()).isEqualTo(503);
		assertThat(page.body()).contains("Spotify is not well");
	}

	@Test
	void forgedCallbackIsAnExpiredLogin() {
		HttpResponse<String> page = new Visitor(this.port).open("/login/oauth2/code/spotify?code=x&state=forged");

		assertThat(page.statusCode()).isEqualTo(400);
		assertThat(page.body()).contains("That login took too long");
	}

	@ParameterizedTest
	@CsvSource({ "denied, 403, No hard feelings", "not-registered, 403, guest list", "rate-limited, 429, intermission",
			"unavailable, 503, not well", "misconfigured, 500, wrong key", "expired, 400, took too long",
			"failed, 500, did not work", "'', 500, did not work", "<b>, 500, did not work" })
	void everyReasonHasAPage(String reason, int status, String words) {
		HttpResponse<String> page = new Visitor(this.port)
			.open("/login-failed?reason=" + reason.replace("<b>", "%3Cb%3E"));

		assertThat(page.statusCode()).isEqualTo(status);
		assertThat(page.body()).contains(words).contains("href=\"/\"").doesNotContain("<b>");
	}

}
