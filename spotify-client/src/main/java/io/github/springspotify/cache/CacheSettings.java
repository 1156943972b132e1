package io.github.springspotify.cache;

import java.time.Duration;
import java.util.Map;

import io.github.springspotify.exchange.DurationCheck;

/**
 * Bounds and habits of a cache. How long an answer may be used is said by Spotify; what
 * stands here applies where Spotify leaves it open.
 *
 * @param maxEntries how many answers are kept at most
 * @param maxSize how large all answers together may be, in bytes of JSON
 * @param maxEntrySize how large an answer may be to be kept, in bytes of JSON
 * @param retention how long an answer is kept at most without being confirmed by Spotify
 * @param staleIfError how long after it has become stale an answer is given when Spotify
 * fails; zero for never
 * @param heuristic whether answers without a lifetime that were last modified long ago
 * count as fresh for a tenth of that time
 * @param ttl lifetimes of answers for which Spotify names none
 * @since 0.1.0
 */
public record CacheSettings(int maxEntries, long maxSize, long maxEntrySize, Duration retention, Duration staleIfError,
		boolean heuristic, Map<ResourceGroup, Duration> ttl) {

	/**
	 * At most 10,000 answers of 32 MB together and 1 MB each, for a day at most, and for
	 * an hour when Spotify fails.
	 */
	public static final CacheSettings DEFAULT = new CacheSettings(10_000, 32 * 1024 * 1024, 1024 * 1024,
			Duration.ofDays(1), Duration.ofHours(1), false, Map.of());

	/**
	 * Check the values.
	 */
	public CacheSettings {
		requirePositive("maxEntries", maxEntries);
		requirePositive("maxSize", maxSize);
		requirePositive("maxEntrySize", maxEntrySize);
		requirePositive("retention", retention);
		DurationCheck.notNegative("staleIfError", staleIfError);
		ttl = Map.copyOf(ttl);
		ttl.forEach((group, lifetime) -> requirePositive("ttl." + group, lifetime));
	}

	private static void requirePositive(String name, Duration value) {
		requirePositive(name, DurationCheck.notNegative(name, value).toMillis());
	}

	private static void requirePositive(String name, long value) {
		if (value <= 0) {
			throw new IllegalArgumentException("'" + name + "' must be positive but is " + value);
		}
	}

	/**
	 * Return the same settings with other bounds.
	 * @param maxEntries how many answers are kept at most
	 * @param maxSize how large all answers together may be, in bytes of JSON
	 * @return the settings
	 */
	public CacheSettings withBounds(int maxEntries, long maxSize) {
		return new CacheSettings(maxEntries, maxSize, this.maxEntrySize, this.retention, this.staleIfError,
				this.heuristic, this.ttl);
	}

	/**
	 * Return the same settings with another time for which stale answers are given when
	 * Spotify fails.
	 * @param staleIfError the time, zero for never
	 * @return the settings
	 */
	public CacheSettings withStaleIfError(Duration staleIfError) {
		return new CacheSettings(this.maxEntries, this.maxSize, this.maxEntrySize, this.retention, staleIfError,
				this.heuristic, this.ttl);
	}

	/**
	 * Return the same settings with lifetimes of answers for which Spotify names none.
	 * @param ttl the lifetimes
	 * @return the settings
	 */
	public CacheSettings withTtl(Map<ResourceGroup, Duration> ttl) {
		return new CacheSettings(this.maxEntries, this.maxSize, this.maxEntrySize, this.retention, this.staleIfError,
				this.heuristic, ttl);
	}

}
