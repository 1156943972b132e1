package io.github.springspotify.harness.app;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * The clock of this instance: it can be wrong, and be put forward.
 */
public final class HarnessClock extends Clock {

	private Duration ahead = Duration.ZERO;

	private Duration next = Duration.ZERO;

	private Instant change = Instant.EPOCH;

	/**
	 * Put the clock forward, at an instant that can be the same for several clocks.
	 * @param duration by how much, or back if it is negative
	 * @param when when, by the clock of the machine
	 */
	public synchronized void forward(Duration duration, Instant when) {
		this.ahead = this.next;
		this.change = when;
		this.next = this.ahead.plus(duration);
	}

	@Override
	public synchronized Instant instant() {
		Instant now = Instant.now();
		return now.plus(now.isBefore(this.change) ? this.ahead : this.next);
	}

	@Override
	public ZoneId getZone() {
		return ZoneOffset.UTC;
	}

	@Override
	public Clock withZone(ZoneId zone) {
		throw new UnsupportedOperationException();
	}

}
