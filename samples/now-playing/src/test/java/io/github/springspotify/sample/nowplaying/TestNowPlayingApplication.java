package io.github.springspotify.sample.nowplaying;

import java.util.ArrayList;
import java.util.List;

import io.github.springspotify.test.MockSpotify;

import org.springframework.boot.SpringApplication;

/**
 * Starts the application against a stand-in for Spotify.
 *
 * @since 0.1.0
 */
public final class TestNowPlayingApplication {

	private TestNowPlayingApplication() {
	}

	/**
	 * Start the stand-in, then the application.
	 * @param args properties in the form {@code --name=value}
	 */
	public static void main(String[] args) {
		MockSpotify spotify = MockSpotify.start();
		List<String> arguments = new ArrayList<>();
		arguments.add("--spotify.client-id=" + spotify.clientId());
		arguments.add("--spotify.client-secret=" + spotify.clientSecret());
		arguments.add("--spotify.accounts-base-url=" + spotify.accountsBaseUrl());
		arguments.add("--spotify.api-base-url=" + spotify.apiBaseUrl());
		arguments.addAll(List.of(args));
		SpringApplication.run(NowPlayingApplication.class, arguments.toArray(String[]::new));
	}

}
