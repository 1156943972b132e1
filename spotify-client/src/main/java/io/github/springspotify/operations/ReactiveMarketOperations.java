package io.github.springspotify.operations;

import io.github.springspotify.endpoint.SpotifyEndpoint;
import io.github.springspotify.model.Markets;
import reactor.core.publisher.Mono;

import org.springframework.web.service.annotation.GetExchange;

/**
 * The markets in which Spotify is available. Closed to applications in development mode.
 *
 * @since 0.1.0
 */
public interface ReactiveMarketOperations {

	/**
	 * Return the markets in which Spotify is available.
	 * @return the markets
	 * @deprecated since 0.1.0: applications in development mode may not call it since
	 * 2026-02-11; there is no replacement
	 */
	@Deprecated(since = "0.1.0")
	@GetExchange("/markets")
	@SpotifyEndpoint(reference = "get-available-markets", closedSince = "2026-02-11")
	Mono<Markets> get();

}
