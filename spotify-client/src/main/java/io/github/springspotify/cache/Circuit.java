package io.github.springspotify.cache;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Leaves the second level alone for a while after it has failed.
 */
final class Circuit {

	static final Duration PAUSE = Duration.ofSeconds(10);

	private static final Logger logger = LoggerFactory.getLogger(Circuit.class);

	private final Clock clock;

	private final AtomicBoolean failing = new AtomicBoolean();

	private volatile long pausedUntil;

	Circuit(Clock clock) {
		this.clock = clock;
	}

	/**
	 * Return whether nothing is to be asked for.
	 */
	boolean isOpen() {
		return this.failing.get() && this.clock.millis() < this.pausedUntil;
	}

	void failed(Throwable failure) {
		this.pausedUntil = this.clock.millis() + PAUSE.toMillis();
		if (this.failing.compareAndSet(false, true)) {
			logger.warn("The cache that instances share cannot be used. Calls go on without it, and it is tried again "
					+ "every {} s until it can.", PAUSE.toSeconds(), failure);
		}
	}

	void worked() {
		if (this.failing.get() && this.failing.compareAndSet(true, false)) {
			logger.info("The cache that instances share can be used again");
		}
	}

}
