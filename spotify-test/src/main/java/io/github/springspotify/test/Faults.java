package io.github.springspotify.test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/**
 * The programmed faults in the order they were added; the first that matches wins, except
 * that delays add up with whatever else happens.
 */
final class Faults {

	private final List<Fault> faults = new ArrayList<>();

	private CountDownLatch release = new CountDownLatch(1);

	private volatile boolean closed;

	synchronized void add(Fault fault) {
		this.faults.add(fault);
	}

	synchronized FaultEffect next(MockRequest request) {
		Duration delay = Duration.ZERO;
		FaultEffect first = FaultEffect.NONE;
		for (Fault fault : this.faults) {
			if (fault.isDelay()) {
				FaultEffect effect = fault.apply(request);
				delay = (effect != null) ? delay.plus(effect.delay()) : delay;
			}
			else if (first == FaultEffect.NONE) {
				FaultEffect effect = fault.apply(request);
				first = (effect != null) ? effect : first;
			}
		}
		return first.after(delay);
	}

	/**
	 * Return the release that a request arriving now would have to wait for.
	 * @return the next release
	 */
	synchronized CountDownLatch nextRelease() {
		return this.release;
	}

	/**
	 * Wait until stalled requests are released.
	 * @param nextRelease the release to wait for
	 * @return whether the request shall be answered now; otherwise the server is closing
	 * @throws InterruptedException if the thread is interrupted
	 */
	boolean awaitRelease(CountDownLatch nextRelease) throws InterruptedException {
		nextRelease.await();
		return !this.closed;
	}

	synchronized void clear() {
		this.faults.clear();
		releaseStalled();
	}

	synchronized void releaseStalled() {
		this.release.countDown();
		if (!this.closed) {
			this.release = new CountDownLatch(1);
		}
	}

	synchronized void close() {
		this.closed = true;
		this.release.countDown();
	}

}
