package io.github.springspotify.docs.testing;

import io.github.springspotify.boot.test.SpotifyTest;
import io.github.springspotify.test.MockSpotify;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import static io.github.springspotify.boot.test.SpotifyAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

@SpotifyTest(user = "aurora", scopes = "top-content")
@Import(MyFavourites.class)
class MyFavouritesTests {

	@Autowired
	private MockSpotify spotify;

	@Autowired
	private MyFavourites favourites;

	@Test
	void namesTheTrackPlayedMost() {
		this.spotify.givenTopTracks("aurora", this.spotify.givenTrack("Rain", (track) -> track.artist("Tin Roof")));

		assertThat(this.favourites.sentence()).isEqualTo("Rain by Tin Roof");
		assertThat(this.spotify).received("GET", "/v1/me/top/tracks").byUser("aurora").times(1);
	}

}
