package io.github.springspotify.harness.soak;

import java.time.Duration;

/**
 * How long the load lasts and how much it is.
 *
 * @param duration the time, warming up included
 * @param users how many call at the same time, without pause
 */
record Soak(Duration duration, int users) {

	/**
	 * Time of each call. Refreshes have the default of 30 seconds.
	 */
	static final Duration DEADLINE = Duration.ofSeconds(5);

	/**
	 * After this, all access tokens have expired.
	 */
	static final Duration LIFE = Duration.ofMinutes(61);

	static final int MAX_ENTRIES = 2000;

	static final long MAX_SIZE = 4 * 1024 * 1024;

	/**
	 * How many times is measured. Heap is compared by quarters.
	 */
	static final int SAMPLES = 20;

	/**
	 * Fifty users for ten seconds, or five hundred for ten minutes in the long form;
	 * {@code harness.soak} names another time, such as {@code PT1H}.
	 */
	static Soak chosen() {
		boolean isLong = "long".equals(System.getProperty("harness.form"));
		String duration = System.getProperty("harness.soak", isLong ? "PT10M" : "PT10S");
		return new Soak(Duration.parse(duration), isLong ? 500 : 50);
	}

	Duration interval() {
		return this.duration.dividedBy(SAMPLES);
	}

}
