package io.github.springspotify.cache;

import java.util.concurrent.atomic.LongAdder;

/**
 * Counts what a cache does.
 */
final class Counts {

	final LongAdder hits = new LongAdder();

	final LongAdder misses = new LongAdder();

	final LongAdder revalidated = new LongAdder();

	final LongAdder stale = new LongAdder();

	final LongAdder evicted = new LongAdder();

	CacheStats with(long entries, long size) {
		return new CacheStats(this.hits.sum(), this.misses.sum(), this.revalidated.sum(), this.stale.sum(),
				this.evicted.sum(), entries, size);
	}

}
