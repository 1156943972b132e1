package io.github.springspotify.harness.app;

import java.time.Duration;

/**
 * Knows the longest time for which this machine did not let a thread go on. No call can
 * be more punctual than that.
 */
public final class PauseMeter {

	private static final Duration TICK = Duration.ofMillis(5);

	private long longest;

	/**
	 * Begin to measure.
	 */
	public void start() {
		Thread thread = new Thread(this::run, "pause-meter");
		thread.setDaemon(true);
		thread.start();
	}

	private void run() {
		try {
			long before = System.nanoTime();
			while (true) {
				Thread.sleep(TICK.toMillis());
				long now = System.nanoTime();
				add(now - before - TICK.toNanos());
				before = now;
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private synchronized void add(long pause) {
		this.longest = Math.max(this.longest, pause);
	}

	/**
	 * Return the longest pause since this was last asked.
	 * @return the pause
	 */
	public synchronized Duration take() {
		Duration pause = Duration.ofNanos(this.longest);
		this.longest = 0;
		return pause;
	}

}
