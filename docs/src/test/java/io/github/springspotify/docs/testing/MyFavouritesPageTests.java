package io.github.springspotify.docs.testing;

import io.github.springspotify.boot.test.AutoConfigureMockSpotify;
import io.github.springspotify.test.MockSpotify;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static io.github.springspotify.boot.test.SpotifyMockMvcRequestPostProcessors.spotifyLogin;
import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(properties = "spotify.scopes=top-content")
@AutoConfigureMockMvc
@AutoConfigureMockSpotify
class MyFavouritesPageTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private MockSpotify spotify;

	@Test
	void everyUserSeesTheirOwn() {
		this.spotify.givenTopTracks("bram", this.spotify.givenTrack("Rain", (track) -> track.artist("Tin Roof")));

		assertThat(this.mvc.get().uri("/favourite").with(spotifyLogin().user("bram")))
			.hasBodyTextEqualTo("Rain by Tin Roof");
	}

	@Test
	void userWhoHasNotAgreedIsAsked() {
		assertThat(this.mvc.get()
			.uri("/favourite")
			.accept(MediaType.TEXT_HTML, MediaType.ALL)
			.with(spotifyLogin().scopes())).hasStatus3xxRedirection();
	}

}
