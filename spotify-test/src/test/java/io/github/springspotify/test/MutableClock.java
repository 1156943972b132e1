package io.github.springspotify.test;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * A clock that stands still until it is moved.
 */
final class MutableClock extends Clock {

	private volatile Instant now = Instant.parse("2026-01-31T12:00:00Z");

	void advance(Duration duration) {
		this.now = this.now.plus(duration);
	}

	void set(String instant) {
		this.now = Instant.parse(instant);
	}

	@Override
	public Instant instant() {
		return this.now;
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
