package io.github.springspotify.cache;

/**
 * How long an answer may be used. All times are in milliseconds.
 *
 * @param receivedAt when it was received
 * @param initialAge how old it was then
 * @param fresh up to which age it is fresh
 * @param noCache whether it must be confirmed before each use
 * @param mustRevalidate whether it must never be used once it is stale
 * @param whileRevalidate how long it may be used once it is stale, while it is confirmed
 * @param ifError how long it may be used once it is stale, when it cannot be confirmed
 */
record Lifetime(long receivedAt, long initialAge, long fresh, boolean noCache, boolean mustRevalidate,
		long whileRevalidate, long ifError) {

	/**
	 * Return the age at a time (RFC 9111 §4.2.3).
	 */
	long age(long now) {
		return this.initialAge + Math.max(0, now - this.receivedAt);
	}

	/**
	 * Return for how long it may be used from now on, stale or not.
	 */
	long usableFor(long now) {
		long stale = this.mustRevalidate ? 0 : Math.max(this.whileRevalidate, this.ifError);
		return this.fresh + stale - age(now);
	}

}
