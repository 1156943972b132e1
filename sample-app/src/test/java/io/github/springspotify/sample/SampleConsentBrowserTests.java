package io.github.springspotify.sample;

import io.github.springspotify.test.MockSpotify;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A real browser on the way to Spotify and back, with a permission that is asked for
 * late, one that is denied, and sessions that end.
 */
@BrowserTest
@SampleApplicationTest
class SampleConsentBrowserTests {

	private static final String ALBUM = "Rooms I Never Furnished";

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
	void buttonAsksForItsPermissionAndComesBackToItsPage() {
		try (Tab tab = new Tab(chromium, this.port)) {
			albumOf(tab, "Bram Okonkwo").button("Remove from library: " + ALBUM)
				.expectText("Save and remove items in your library")
				.expectText("See your saved library")
				.agreeAs("Bram Okonkwo")
				.expectStatus("Thank you. Now press the button once more.")
				.expectHeading(ALBUM)
				.button("Remove from library: " + ALBUM)
				.expectStatus("Removed from your library.")
				.button("Save to library: " + ALBUM)
				.expectStatus("Saved to your library.");
		}
	}

	@Test
	void deniedPermissionIsNotAskedForAgainUnlessWanted() {
		try (Tab tab = new Tab(chromium, this.port)) {
			albumOf(tab, "Bram Okonkwo").button("Remove from library: " + ALBUM)
				.button("Cancel")
				.expectPath("/login-failed?reason=denied");
			this.spotify.clearRequests();
			searchFor(tab).button("Remove from library: " + ALBUM)
				.expectHeading("A permission is missing")
				.photograph("permission-missing");
			assertThat(this.spotify.requests("/authorize")).isEmpty();

			tab.link("Allow it")
				.agreeAs("Bram Okonkwo")
				.expectHeading(ALBUM)
				.button("Remove from library: " + ALBUM)
				.expectStatus("Removed from your library.")
				.button("Save to library: " + ALBUM)
				.expectStatus("Saved to your library.");
		}
	}

	@Test
	void sessionThatEndsOnTheWayIsStartedOver() {
		try (Tab tab = new Tab(chromium, this.port)) {
			tab.open("/top/artists")
				.link("Log in with Spotify")
				.forget()
				.agreeAs("Aurora Lindqvist")
				.expectPath("/login-failed?reason=expired")
				.expectHeading("That login took too long")
				.link("Back to the login")
				.link("Log in with Spotify")
				.agreeAs("Aurora Lindqvist")
				.expectPath("/profile")
				.expectHeading("Aurora Lindqvist");
		}
	}

	@Test
	void sessionThatEndsOnTheWayToAPermissionChangesNothing() {
		try (Tab tab = new Tab(chromium, this.port)) {
			albumOf(tab, "Bram Okonkwo").button("Remove from library: " + ALBUM);
			this.spotify.clearRequests();
			tab.forget().agreeAs("Bram Okonkwo").expectHeading("That login took too long");
			assertThat(this.spotify.requests("/api/token")).isEmpty();

			albumOf(tab, "Aurora Lindqvist").expectButton("Remove from library: " + ALBUM);
			assertThat(this.spotify.requests("/v1/me/library")).isEmpty();
		}
	}

	@Test
	void twoUsersInTwoBrowsersStayApart() {
		try (Tab aurora = new Tab(chromium, this.port); Tab bram = new Tab(chromium, this.port)) {
			aurora.open("/").link("Log in with Spotify");
			bram.open("/").link("Log in with Spotify").agreeAs("Bram Okonkwo").expectHeading("Bram Okonkwo");
			aurora.agreeAs("Aurora Lindqvist").expectHeading("Aurora Lindqvist");

			press(searchFor(bram), "Remove from library: ").agreeAs("Bram Okonkwo");
			press(bram, "Remove from library: ").expectStatus("Removed from your library.");
			press(searchFor(aurora), "Remove from library: ").expectText("Save and remove items in your library");
			press(bram, "Save to library: ").expectStatus("Saved to your library.").button("Log out");

			aurora.open("/profile").expectHeading("Aurora Lindqvist");
		}
	}

	private static Tab press(Tab tab, String button) {
		return tab.button(button + ALBUM);
	}

	private static Tab albumOf(Tab tab, String name) {
		tab.open("/").link("Log in with Spotify").agreeAs(name).expectPath("/profile");
		return searchFor(tab);
	}

	private static Tab searchFor(Tab tab) {
		return tab.open("/search?q=rooms&type=album").link(ALBUM).expectHeading(ALBUM);
	}

}
