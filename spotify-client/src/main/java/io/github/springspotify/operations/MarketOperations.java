package io.github.springspotify.operations;

import io.github.springspotify.model.Markets;

/**
 * The markets in which Spotify is available. Closed to applications in development mode.
 *
 * @since 0.1.0
 */
public interface MarketOperations {

	/**
	 * Return the markets in which Spotify is available.
	 * @return the markets
	 * @deprecated since 0.1.0: applications in development mode may not call it since
	 * 2026-02-11; there is no replacement
	 * @see ReactiveMarketOperations#get()
	 */
	@Deprecated(since = "0.1.0")
	Markets get();

}
