package io.github.springspotify.exchange;

import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Allows to send one call.
 */
final class Pass {

	private final int round;

	private final AtomicBoolean ended = new AtomicBoolean();

	/**
	 * Create a pass.
	 * @param round number of the pause after which the call is sent
	 */
	Pass(int round) {
		this.round = round;
	}

	int round() {
		return this.round;
	}

	/**
	 * Return whether this is the first end of the call.
	 */
	boolean end() {
		return this.ended.compareAndSet(false, true);
	}

}
