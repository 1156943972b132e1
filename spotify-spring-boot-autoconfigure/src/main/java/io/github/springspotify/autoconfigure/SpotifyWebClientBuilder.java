package io.github.springspotify.autoconfigure;

import org.springframework.web.reactive.function.client.WebClient;

/**
 * The {@link WebClient.Builder} that all our clients start from. Kept in a type of our
 * own, so that no bean of Boot's backs off.
 */
final class SpotifyWebClientBuilder {

	private final WebClient.Builder builder;

	SpotifyWebClientBuilder(WebClient.Builder builder) {
		this.builder = builder;
	}

	WebClient.Builder get() {
		return this.builder.clone();
	}

}
