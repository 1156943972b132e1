package io.github.springspotify.docs.stepup;

import io.github.springspotify.boot.test.AutoConfigureMockSpotify;
import io.github.springspotify.test.MockBrowser;
import io.github.springspotify.test.MockSpotify;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@AutoConfigureMockSpotify
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class MyLibraryControllerTests {

	private final MockBrowser browser = new MockBrowser();

	@Autowired
	private MockSpotify spotify;

	@LocalServerPort
	private int port;

	@Test
	void userIsAskedForTheScopeWhereAPageNeedsIt() {
		this.browser.login(url("/"), "aurora");
		this.spotify.clearRequests();

		String page = this.browser.login(url("/saved"), "aurora").body();

		assertThat(page).matches("You have saved \\d+ tracks\\.");
		assertThat(this.spotify.requests("/authorize").get(0).query("scope")).isEqualTo("user-library-read");
	}

	private String url(String path) {
		return "http://127.0.0.1:" + this.port + path;
	}

}
