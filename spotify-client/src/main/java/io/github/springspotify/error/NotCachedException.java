package io.github.springspotify.error;

/**
 * A call was to be answered from the cache only, and what is kept there is missing or
 * stale. Nothing was sent.
 *
 * <p>
 * Call without {@code CacheMode.ONLY_CACHED}, or do without.
 *
 * @since 0.1.0
 */
public class NotCachedException extends SpotifyException {

	private static final long serialVersionUID = 1L;

	/**
	 * Create an exception.
	 * @param message what happened, to which call, and what to do
	 */
	public NotCachedException(String message) {
		super(message, null);
	}

}
