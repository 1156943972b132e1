package io.github.springspotify.model;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class SpotifyUriTests {

	@ParameterizedTest
	@CsvSource({ "spotify:track:4uLU6hMCjMI75M1A2tKUQC, track, 4uLU6hMCjMI75M1A2tKUQC",
			"spotify:album:6akEvsycLGftJxYudPjmqK, album, 6akEvsycLGftJxYudPjmqK",
			"spotify:episode:512ojhOuo1ktJprKbVcKyQ, episode, 512ojhOuo1ktJprKbVcKyQ",
			"spotify:user:aurora, user, aurora", "spotify:user:aurora:playlist:37i9dQ, playlist, 37i9dQ",
			"spotify:playlist:37i9dQ, playlist, 37i9dQ", "'  spotify:show:38bS44 ', show, 38bS44",
			"https://open.spotify.com/track/4uLU6h, track, 4uLU6h",
			"http://open.spotify.com/track/4uLU6h, track, 4uLU6h",
			"https://open.spotify.com/track/4uLU6h?si=abc&utm_source=copy, track, 4uLU6h",
			"https://open.spotify.com/intl-de/album/6akEvs, album, 6akEvs",
			"https://open.spotify.com/intl-pt-BR/album/6akEvs, album, 6akEvs",
			"https://open.spotify.com/embed/artist/0TnOYI?theme=0, artist, 0TnOYI",
			"https://open.spotify.com/playlist/37i9dQ/, playlist, 37i9dQ",
			"https://open.spotify.com/playlist/37i9dQ#top, playlist, 37i9dQ",
			"https://play.spotify.com/track/4uLU6h, track, 4uLU6h" })
	void reads(String text, String type, String id) {
		assertThat(SpotifyUri.parse(text)).isEqualTo(new SpotifyUri(type, id));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "spotify", "spotify:", "spotify:track", "spotify:track:", "track:4uLU6h",
			"4uLU6h", "spotify:track:a,spotify:track:b", "spotify:track:a b", "spotify:user:aurora:collection",
			"spotify:local:artist:album:title:120", "https://open.spotify.com/track", "https://open.spotify.com/",
			"https://example.com/track/4uLU6h", "https://open.spotify.com.example.com/track/4uLU6h",
			"https://example.com/?u=https://open.spotify.com/track/4uLU6h", "ftp://open.spotify.com/track/4uLU6h",
			"spotify:track:a\nspotify:track:b" })
	void refuses(String text) {
		assertThatIllegalArgumentException().isThrownBy(() -> SpotifyUri.parse(text))
			.withMessageContaining("'" + text + "' is neither a Spotify URI");
	}

	@ParameterizedTest
	@CsvSource({ "track, ''", "track, a:b", "track, a/b", "track, 'a,b'", "track, a?b", "'', a", "'tr ack', a" })
	void refusesPartsThatMakeNoUri(String type, String id) {
		assertThatIllegalArgumentException().isThrownBy(() -> new SpotifyUri(type, id));
	}

	@Test
	void printsUri() {
		assertThat(SpotifyUri.parse("https://open.spotify.com/intl-de/track/abc?si=1"))
			.hasToString("spotify:track:abc");
	}

	@Test
	void typeIsLowerCaseAndIdKeepsItsCase() {
		assertThat(new SpotifyUri("TRACK", "aB").toString()).isEqualTo("spotify:track:aB");
	}

	@Test
	void factoriesNameTheType() {
		assertThat(SpotifyUri.track("a")).hasToString("spotify:track:a");
		assertThat(SpotifyUri.album("a")).hasToString("spotify:album:a");
		assertThat(SpotifyUri.artist("a")).hasToString("spotify:artist:a");
	}

}
