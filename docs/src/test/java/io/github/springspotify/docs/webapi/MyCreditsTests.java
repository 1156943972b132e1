package io.github.springspotify.docs.webapi;

import io.github.springspotify.boot.test.SpotifyTest;
import io.github.springspotify.test.MockSpotify;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

@SpotifyTest
@Import({ MyEndpointsConfiguration.class, MyCredits.class })
class MyCreditsTests {

	@Autowired
	private MockSpotify spotify;

	@Autowired
	private MyCredits credits;

	@Test
	void namesTheLabel() {
		this.spotify.on("/v1/albums/a1/credits").respond(200, "application/json", "{\"label\": \"Nordlys\"}");

		assertThat(this.credits.labelOf("a1")).isEqualTo("Nordlys");
	}

}
