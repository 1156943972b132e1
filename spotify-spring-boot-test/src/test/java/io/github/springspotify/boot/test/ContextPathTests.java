package io.github.springspotify.boot.test;

import io.github.springspotify.test.MockBrowser;
import io.github.springspotify.test.MockSpotify;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@AutoConfigureMockSpotify
@SpringBootTest(classes = AutoConfigureMockSpotifyTests.Application.class,
		webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "server.address=127.0.0.1", "server.servlet.context-path=/tape" })
class ContextPathTests {

	@Autowired
	private MockSpotify spotify;

	@LocalServerPort
	private int port;

	@Test
	void usersLogInBelowIt() {
		String page = new MockBrowser().login("http://127.0.0.1:" + this.port + "/tape/name", "aurora").body();

		assertThat(page).isEqualTo(this.spotify.user("aurora").displayName());
	}

}
