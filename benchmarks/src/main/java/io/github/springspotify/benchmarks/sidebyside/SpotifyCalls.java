package io.github.springspotify.benchmarks.sidebyside;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;

import io.github.springspotify.SpotifyClient;
import io.github.springspotify.SpotifyClientBuilder;
import io.github.springspotify.cache.CacheSettings;
import io.github.springspotify.endpoint.QuotaMode;
import io.github.springspotify.exchange.RateLimitGate;

import org.springframework.web.reactive.function.client.WebClient;

/**
 * Calls with the blocking client. Where others cannot do without a request, its cache is
 * off, since callers who ask for the same at the same time would share one.
 */
final class SpotifyCalls implements Calls {

	private final SpotifyClient spotify;

	SpotifyCalls(Connector connector, URI server, String token) {
		this.spotify = open(connector, server, token);
	}

	static SpotifyClient open(Connector connector, URI server, String token) {
		return builder(connector, server, token, gate()).build();
	}

	static SpotifyClientBuilder builder(Connector connector, URI server, String token, RateLimitGate gate) {
		return SpotifyClient.builder()
			.webClientBuilder(WebClient.builder().clientConnector(connector.create()))
			.accessToken(token)
			.apiBaseUrl(server.resolve("/v1"))
			.quotaMode(QuotaMode.DEVELOPMENT)
			.cache(token.equals("fresh") ? CacheSettings.DEFAULT : null)
			.timeout(Duration.ofMinutes(1))
			.rateLimitMaxWait(Duration.ofMinutes(1))
			.rateLimitGate(gate);
	}

	static RateLimitGate gate() {
		return new RateLimitGate(Duration.ofMillis(RollingWindow.MILLIS), Clock.systemUTC());
	}

	@Override
	public Object album(String id) {
		return this.spotify.albums().get(id);
	}

	@Override
	public void close() {
		this.spotify.close();
	}

}
