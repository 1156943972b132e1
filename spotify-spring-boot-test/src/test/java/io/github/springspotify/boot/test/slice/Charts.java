package io.github.springspotify.boot.test.slice;

import io.github.springspotify.SpotifyClient;
import io.github.springspotify.model.Category;
import io.github.springspotify.model.Page;
import io.github.springspotify.model.Track;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/**
 * What tests of the slice are about.
 */
@Service
class Charts {

	private final SpotifyClient spotify;

	Charts(SpotifyClient spotify) {
		this.spotify = spotify;
	}

	@Nullable String favourite() {
		Page<Track> tracks = this.spotify.users().getTopTracks();
		return tracks.items().isEmpty() ? null : tracks.items().get(0).name();
	}

	@Nullable String albumName(String id) {
		return this.spotify.albums().get(id).name();
	}

	@SuppressWarnings("deprecation")
	@Nullable Page<Category> categories() {
		return this.spotify.browse().getCategories().categories();
	}

}
