package io.github.springspotify.boot.test;

import java.net.URI;
import java.time.Duration;
import java.util.Collection;

import io.github.springspotify.SpotifyClient;
import io.github.springspotify.SpotifyClientBuilder;
import io.github.springspotify.exchange.RetryPolicy;
import io.github.springspotify.test.MockSpotify;

/**
 * Clients of a stand-in.
 */
final class MockClients {

	private static final RetryPolicy AT_ONCE = new RetryPolicy(RetryPolicy.DEFAULT.maxRetries(), Duration.ofMillis(1),
			1, Duration.ofMillis(1), Duration.ZERO);

	private MockClients() {
	}

	static SpotifyClient ofApplication(MockSpotify spotify) {
		return builder(spotify).clientCredentials(spotify.clientId(), spotify.clientSecret()).build();
	}

	static SpotifyClient ofUser(MockSpotify spotify, String userId, Collection<String> scopes) {
		String refreshToken = spotify.issueTokens(userId, scopes.toArray(String[]::new)).refreshToken();
		return builder(spotify).refreshToken(spotify.clientId(), spotify.clientSecret(), refreshToken).build();
	}

	private static SpotifyClientBuilder builder(MockSpotify spotify) {
		return SpotifyClient.builder()
			.apiBaseUrl(URI.create(spotify.apiBaseUrl()))
			.accountsBaseUrl(URI.create(spotify.accountsBaseUrl()))
			.retry(AT_ONCE);
	}

}
