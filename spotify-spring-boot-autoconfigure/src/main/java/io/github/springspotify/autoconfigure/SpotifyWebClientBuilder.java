package io.github.springspotify.autoconfigure;

import org.springframework.web.reactive.function.client.WebClient;

/**
 * The {@link WebClient.Builder} that all our clients start from. Kept in a type of our
 * own, so that no bean of Boot's backs off.
 */
final class SpotifyWebClientBuilder {

	private final WebClient.Builder builder;

	private final WebClient.Builder forTokens;

	SpotifyWebClientBuilder(WebClient.Builder builder, WebClient.Builder forTokens) {
		this.builder = builder;
		this.forTokens = forTokens;
	}

	WebClient.Builder get() {
		return this.builder.clone();
	}

	/**
	 * Return the builder for requests for tokens, whose answers are waited for longer.
	 */
	WebClient.Builder forTokens() {
		return this.forTokens.clone();
	}

}
