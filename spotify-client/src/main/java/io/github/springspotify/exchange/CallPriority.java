package io.github.springspotify.exchange;

/**
 * Which calls go first when the rate limit makes calls wait.
 *
 * @since 0.1.0
 */
public enum CallPriority {

	/**
	 * Calls somebody is waiting for.
	 */
	INTERACTIVE,

	/**
	 * Bulk work: goes after all interactive calls, and once the size of the rate limit is
	 * known, slower than the limit would allow, so that interactive calls find room.
	 */
	BACKGROUND

}
