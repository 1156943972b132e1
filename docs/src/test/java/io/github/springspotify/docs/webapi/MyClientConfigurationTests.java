package io.github.springspotify.docs.webapi;

import java.net.URI;

import io.github.springspotify.SpotifyClient;
import io.github.springspotify.SpotifyClientBuilder;
import io.github.springspotify.test.MockSpotify;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MyClientConfigurationTests {

	@Test
	void requestsHaveTheHeader() {
		try (MockSpotify spotify = MockSpotify.start()) {
			SpotifyClientBuilder builder = SpotifyClient.builder()
				.accessToken(spotify.issueTokens("aurora").accessToken())
				.apiBaseUrl(URI.create(spotify.apiBaseUrl()));
			new MyClientConfiguration().myHeader().customize(builder);
			try (SpotifyClient client = builder.build()) {
				client.users().getCurrent();
			}

			assertThat(spotify.requests("/v1/me").get(0).header("X-Application")).isEqualTo("my-application");
		}
	}

}
