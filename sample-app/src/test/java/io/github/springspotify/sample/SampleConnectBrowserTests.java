package io.github.springspotify.sample;

import io.github.springspotify.test.MockSpotify;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A real browser, whose user has a name and a password here and connects a Spotify
 * account.
 */
@BrowserTest
@SampleApplicationTest
@ActiveProfiles("connect")
class SampleConnectBrowserTests {

	private static Chromium chromium;

	@LocalServerPort
	private int port;

	@Autowired
	private MockSpotify spotify;

	@BeforeAll
	static void open(Chromium browser) {
		chromium = browser;
	}

	@Test
	void accountsAreConnectedWhereAPageNeedsThemAndStayConnected() {
		try (Tab ada = new Tab(chromium, this.port); Tab grace = new Tab(chromium, this.port)) {
			ada.open("/").link("Log in").fill("Name", "ada").fill("Password", "grace").button("Log in");
			ada.expectText("This name and this password do not go together.").photograph("connect-login");
			ada.logInToTheApplication("ada").expectHeading("Good to see you, ada").photograph("connect-welcome");
			grace.open("/profile").logInToTheApplication("grace").agreeAs("Bram Okonkwo").expectHeading("Bram Okonkwo");
			ada.link("Profile").agreeAs("Aurora Lindqvist").expectHeading("Aurora Lindqvist");

			grace.open("/profile").expectHeading("Bram Okonkwo").button("Log out").expectPath("/");
			grace.open("/profile").logInToTheApplication("grace").expectHeading("Bram Okonkwo");
			ada.open("/profile").expectHeading("Aurora Lindqvist");
			ada.open("/").expectHeading("Good to see you, ada").link("Connect Spotify");
			ada.button("Cancel").expectPath("/login-failed?reason=denied");
			ada.open("/profile").expectHeading("Aurora Lindqvist");
		}
	}

	@Test
	void sessionThatEndsOnTheWayConnectsNothing() {
		try (Tab tab = new Tab(chromium, this.port)) {
			tab.open("/").link("Log in").logInToTheApplication("ada");
			this.spotify.clearRequests();
			tab.open("/oauth2/authorization/spotify").forget().agreeAs("Bram Okonkwo");

			tab.expectPath("/login-failed?reason=expired").expectHeading("That login took too long");
			assertThat(this.spotify.requests("/api/token")).isEmpty();
		}
	}

}
