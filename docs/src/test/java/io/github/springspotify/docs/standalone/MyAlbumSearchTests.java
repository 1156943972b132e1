package io.github.springspotify.docs.standalone;

import java.net.URI;

import io.github.springspotify.SpotifyClient;
import io.github.springspotify.SpotifyClientBuilder;
import io.github.springspotify.test.MockSpotify;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MyAlbumSearchTests {

	private final MockSpotify spotify = MockSpotify.start();

	@AfterEach
	void stop() {
		this.spotify.close();
	}

	@Test
	void findsAnAlbum() {
		assertThat(MyAlbumSearch.firstAlbum(builder(), "tidal rooms")).isEqualTo("Tidal Rooms");
	}

	@Test
	void findsNothing() {
		assertThat(MyAlbumSearch.firstAlbum(builder(), "qqqqqqqq")).isNull();
	}

	private SpotifyClientBuilder builder() {
		return SpotifyClient.builder()
			.clientCredentials(this.spotify.clientId(), this.spotify.clientSecret())
			.apiBaseUrl(URI.create(this.spotify.apiBaseUrl()))
			.accountsBaseUrl(URI.create(this.spotify.accountsBaseUrl()));
	}

}
