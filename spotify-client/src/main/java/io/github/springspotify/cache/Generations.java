package io.github.springspotify.cache;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;

import org.jspecify.annotations.Nullable;

/**
 * Counts when answers were forgotten, so that one whose call began before is neither kept
 * nor shared with calls that began after. Users share counters, which costs a call to
 * Spotify now and then.
 */
final class Generations {

	private static final int COUNTERS = 256;

	private final AtomicLongArray counters = new AtomicLongArray(COUNTERS);

	private final AtomicLong all = new AtomicLong();

	/**
	 * Return a number that is another one whenever something was forgotten in between.
	 */
	long of(Partition partition) {
		return this.counters.get(indexOf(partition.principal())) + this.all.get();
	}

	/**
	 * Something of a user, or of the application itself, was forgotten.
	 */
	void next(@Nullable String principal) {
		this.counters.incrementAndGet(indexOf(principal));
	}

	/**
	 * Something of several users was forgotten.
	 */
	void nextOfAll() {
		this.all.incrementAndGet();
	}

	private static int indexOf(@Nullable String principal) {
		return Math.floorMod(Objects.hashCode(principal), COUNTERS);
	}

}
