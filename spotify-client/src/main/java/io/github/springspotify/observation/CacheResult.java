package io.github.springspotify.observation;

import java.util.Locale;

/**
 * What the cache had to do with a call.
 *
 * @since 0.1.0
 */
public enum CacheResult {

	/**
	 * It was not asked: the call writes, is made without the cache, or failed before.
	 */
	NONE,

	/**
	 * It gave the answer, and Spotify was not asked.
	 */
	HIT,

	/**
	 * It had no answer, so Spotify was asked.
	 */
	MISS,

	/**
	 * It had an answer that Spotify has confirmed.
	 */
	CONFIRMED,

	/**
	 * It gave an answer that had become stale.
	 */
	STALE,

	/**
	 * It had no answer, and another caller was waiting for the same: both were given the
	 * one answer.
	 */
	SHARED;

	String value() {
		return name().toLowerCase(Locale.ROOT);
	}

}
