package io.github.springspotify.exchange;

/**
 * How a call uses the cache of the client.
 *
 * @since 0.1.0
 */
public enum CacheMode {

	/**
	 * Give what is kept while it is fresh.
	 */
	ON,

	/**
	 * Ask Spotify in any case, and keep the answer. What is kept already is confirmed
	 * where that is possible, instead of being sent again.
	 */
	REFRESH,

	/**
	 * Give what is kept while it is fresh, and fail instead of asking Spotify.
	 */
	ONLY_CACHED,

	/**
	 * Ask Spotify as if there were no cache, and keep nothing.
	 */
	OFF

}
