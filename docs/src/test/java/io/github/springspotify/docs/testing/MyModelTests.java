package io.github.springspotify.docs.testing;

import io.github.springspotify.boot.test.SpotifyModels;
import io.github.springspotify.model.Track;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MyModelTests {

	@Test
	void sentenceNamesTrackAndArtist() {
		Track track = SpotifyModels.track("Rain", "Tin Roof").with(Track::explicit, true).build();

		assertThat(MyFavourites.sentence(track)).isEqualTo("Rain by Tin Roof");
	}

}
