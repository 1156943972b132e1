package io.github.springspotify.docs.testing;

import io.github.springspotify.SpotifyClient;
import io.github.springspotify.boot.test.AsUser;
import io.github.springspotify.boot.test.MockSpotifyExtension;
import io.github.springspotify.test.MockItem;
import io.github.springspotify.test.MockSpotify;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(MockSpotifyExtension.class)
class MyPlainTests {

	@Test
	void favouriteOfAUser(MockSpotify spotify, @AsUser(value = "bram", scopes = "top-content") SpotifyClient client) {
		MockItem track = spotify.givenTrack("Rain", (spec) -> spec.artist("Tin Roof"));
		spotify.givenTopTracks("bram", track);

		assertThat(new MyFavourites(client).sentence()).isEqualTo("Rain by Tin Roof");
	}

}
