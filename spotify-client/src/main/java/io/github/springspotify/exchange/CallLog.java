package io.github.springspotify.exchange;

import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Counts calls by the time at which they happened, for as long as Spotify's rate limit
 * looks back. Calls of a short time, a slot, are counted together and all leave when the
 * last of them has to: never too early. Threads may count at the same time and hold
 * nobody up.
 */
final class CallLog {

	/**
	 * How many slots count at any time, the one that has begun included.
	 */
	static final int SLOTS = 301;

	private static final int SIZE = 512;

	private static final int COUNT_BITS = 24;

	/**
	 * For each slot, its number and below that how many calls there were in it.
	 */
	private final AtomicLongArray slots = new AtomicLongArray(SIZE);

	private final long slotTime;

	/**
	 * Create an empty log.
	 * @param window time over which Spotify counts calls, in nanoseconds
	 */
	CallLog(long window) {
		this.slotTime = Math.max(1, window / (SLOTS - 1));
	}

	/**
	 * Return the time within which calls are counted together.
	 */
	long slotTime() {
		return this.slotTime;
	}

	/**
	 * Count a call.
	 * @param now the time in nanoseconds, not negative
	 */
	void add(long now) {
		add(now, 1);
	}

	/**
	 * Count several calls.
	 * @param now the time in nanoseconds, not negative
	 * @param calls how many
	 */
	void add(long now, int calls) {
		long number = now / this.slotTime;
		this.slots.updateAndGet(index(number),
				(slot) -> (numberOf(slot) == number) ? slot + calls : first(number, calls));
	}

	/**
	 * Return how many calls there were within the time over which Spotify counts.
	 * @param now the time
	 */
	int count(long now) {
		return count(now, SLOTS);
	}

	/**
	 * Return how many calls there were within a time that is surely not longer than that
	 * over which Spotify counts, even if answers take a while.
	 * @param now the time
	 */
	int countForSure(long now) {
		return count(now, SLOTS - 11);
	}

	private int count(long now, int back) {
		long last = now / this.slotTime;
		int count = 0;
		for (long number = last - back + 1; number <= last; number++) {
			count += at(number);
		}
		return count;
	}

	/**
	 * Return how many calls are about to leave the window.
	 * @param now the time
	 * @param slot how many slots leave it before them
	 */
	int leaving(long now, int slot) {
		return at(now / this.slotTime - SLOTS + 1 + slot);
	}

	/**
	 * Return when the first slot leaves the window.
	 * @param now the time
	 */
	long firstEnd(long now) {
		return (now / this.slotTime + 1) * this.slotTime;
	}

	private int at(long number) {
		if (number < 0) {
			return 0;
		}
		long slot = this.slots.get(index(number));
		return (numberOf(slot) == number) ? (int) (slot & ((1L << COUNT_BITS) - 1)) : 0;
	}

	private static int index(long number) {
		return (int) (number % SIZE);
	}

	private static long numberOf(long slot) {
		return (slot >>> COUNT_BITS) - 1;
	}

	private static long first(long number, int calls) {
		return ((number + 1) << COUNT_BITS) + calls;
	}

}
