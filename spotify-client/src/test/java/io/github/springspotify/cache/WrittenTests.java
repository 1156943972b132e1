package io.github.springspotify.cache;

import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.http.HttpHeaders;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * RFC 9111 §4.4, and what is known of Spotify beyond it.
 */
class WrittenTests {

	@ParameterizedTest(name = "{0} changes {1}")
	@CsvSource({ "/me/library, /me/library/contains", "/me/library, /me/tracks", "/me/library, /me/tracks/contains",
			"/me/library, /me/playlists", "/me/library, /me/following", "/me/library, /playlists/1/followers/contains",
			"/me/library, /users/aurora/playlists", "/me/tracks, /me/library/contains", "/me/following, /me/following",
			"/me/playlists, /users/aurora/playlists", "/users/aurora/playlists, /me/playlists",
			"/playlists/1/items, /playlists/1", "/playlists/1, /playlists/1/items",
			"/playlists/1/tracks, /playlists/1/items", "/playlists/1/images, /playlists/1/images",
			"/playlists/1/followers, /me/playlists", "/me/player/play, /me/player",
			"/me/player/queue, /me/player/queue", "/me/player, /me/player/devices",
			"/me/player/next, /me/player/recently-played", "/else, /else/below" })
	void changes(String written, String kept) {
		assertThat(changed(written, kept, "alice")).isTrue();
	}

	@ParameterizedTest(name = "{0} does not change {1}")
	@CsvSource({ "/me/library, /me/player", "/me/library, /albums/1", "/me/library, /playlists/1",
			"/me/library, /users/aurora", "/me/player/play, /me/tracks", "/playlists/1/items, /playlists/11",
			"/playlists/1, /playlists/2/items", "/else, /elsewhere" })
	void doesNotChange(String written, String kept) {
		assertThat(changed(written, kept, "alice")).isFalse();
	}

	@ParameterizedTest(name = "{0} changes {1} of others: {2}")
	@CsvSource({ "/me/library, /me/tracks, false", "/me/player/play, /me/player, false",
			"/playlists/1/items, /playlists/1, true", "/playlists/1/items, /me/playlists, false" })
	void changesWhatOthersSee(String written, String kept, boolean changed) {
		assertThat(changed(written, kept, "bob")).isEqualTo(changed);
	}

	private static boolean changed(String written, String kept, String owner) {
		CacheKey key = new CacheKey(new Partition(owner, null, false), kept, Map.of(), null, String.class);
		Entry entry = new Entry(new Vary(Map.of()), 200, HttpHeaders.EMPTY, "value", kept, 0,
				new Lifetime(0, 0, 0, false, false, 0, 0));
		return new Written("alice", written).changed(key, entry);
	}

}
