package io.github.springspotify.benchmarks.sidebyside;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * A rate limit as Spotify's, ten times as fast: 180 calls in any 3 seconds.
 */
final class RollingWindow {

	static final int CALLS = 180;

	static final int MILLIS = 3_000;

	private final Deque<Long> counted = new ArrayDeque<>();

	private final Clock clock;

	private int refused;

	RollingWindow(Clock clock) {
		this.clock = clock;
	}

	/**
	 * Count a call.
	 * @param strict whether refused calls count too and the answer is always a second
	 * @return 0 if the call may pass, else the seconds after which to come back
	 */
	synchronized int refuse(boolean strict) {
		long now = this.clock.millis();
		while (!this.counted.isEmpty() && this.counted.peekFirst() <= now - MILLIS) {
			this.counted.removeFirst();
		}
		boolean free = this.counted.size() < CALLS;
		if (free || strict) {
			this.counted.addLast(now);
		}
		if (free) {
			return 0;
		}
		this.refused++;
		return strict ? 1 : (int) ((this.counted.getFirst() + MILLIS - now + 999) / 1_000);
	}

	synchronized int refused() {
		return this.refused;
	}

}
