package io.github.springspotify.docs.bot;

import io.github.springspotify.SpotifyClient;
import io.github.springspotify.boot.test.SpotifyTest;
import io.github.springspotify.test.MockItem;
import io.github.springspotify.test.MockSpotify;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static io.github.springspotify.boot.test.SpotifyAssertions.assertThat;

@SpotifyTest(user = "aurora", scopes = { "top-content", "playlists" })
class MyPlaylistBotTests {

	@Autowired
	private MockSpotify spotify;

	@Autowired
	private SpotifyClient client;

	@Test
	void fillsThePlaylist() {
		MockItem track = this.spotify.givenTrack("Rain");
		this.spotify.givenTopTracks("aurora", track);
		MockItem playlist = this.spotify.givenPlaylist("My week");

		new MyPlaylistBot(this.client, playlist.uri()).keepWhatIWasListeningTo();

		assertThat(this.spotify).received("PUT", "/v1/playlists/{id}/items").withBodyContaining(track.uri());
	}

}
