package io.github.springspotify.sample;

import java.net.http.HttpResponse;

import io.github.springspotify.test.MockSpotify;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The pages where Spotify has little time to answer.
 */
@SampleApplicationTest
@TestPropertySource(properties = "spotify.timeout=500ms")
class SampleStallTests {

	@Autowired
	private MockSpotify spotify;

	@LocalServerPort
	private int port;

	@Test
	void stalledSpotifyIsAnsweredWith504() {
		Visitor visitor = new Visitor(this.port);
		HttpResponse<String> profile = visitor.logIn("aurora");
		for (int again = 0; again < 10 && !profile.uri().getPath().equals("/profile"); again++) {
			profile = visitor.logIn("aurora");
		}
		this.spotify.on("/v1/me/player").untilCleared().stall();

		HttpResponse<String> page = visitor.open("/now-playing");

		assertThat(page.statusCode()).isEqualTo(504);
		assertThat(page.body()).contains("Spotify is taking too long").contains("class=\"button");
	}

}
