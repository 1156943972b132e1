package io.github.springspotify.cache;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ResourceGroupTests {

	@ParameterizedTest
	@CsvSource({ "/albums/1/tracks, ALBUMS", "/artists, ARTISTS", "/audiobooks/1, AUDIOBOOKS",
			"/browse/categories, BROWSE", "/recommendations/available-genre-seeds, BROWSE", "/chapters/1, CHAPTERS",
			"/episodes/1, EPISODES", "/me/tracks, LIBRARY", "/me/library/contains, LIBRARY", "/me/following, LIBRARY",
			"/markets, MARKETS", "/me/player, PLAYER", "/me/player/queue, PLAYER", "/playlists/1/items, PLAYLISTS",
			"/me/playlists, PLAYLISTS", "/users/1/playlists, PLAYLISTS", "/search, SEARCH", "/shows/1, SHOWS",
			"/tracks/1, TRACKS", "/audio-features, TRACKS", "/me, USERS", "/me/top/artists, USERS", "/users/1, USERS",
			"/else, ", "'', " })
	void isFoundByAddress(String path, ResourceGroup group) {
		assertThat(ResourceGroup.of(path)).isEqualTo(group);
	}

}
