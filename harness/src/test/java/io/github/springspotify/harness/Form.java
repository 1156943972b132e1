package io.github.springspotify.harness;

import java.time.Duration;

/**
 * How much is done.
 *
 * @param users how many users browse
 * @param thinking how long each of them thinks between two pages, on average
 * @param before time before anything goes wrong
 * @param during time while it does
 * @param after time after that, until tokens expire once more, and again after that
 * @param lease how long the others wait when an instance dies in the middle of a refresh
 */
public record Form(int users, Duration thinking, Duration before, Duration during, Duration after, Duration lease) {

	static final Form SHORT = new Form(20, Duration.ofMillis(150), Duration.ofMillis(200), Duration.ofMillis(800),
			Duration.ofMillis(500), Duration.ofSeconds(2));

	static final Form LONG = new Form(Integer.getInteger("harness.users", 200), Duration.ofSeconds(3),
			Duration.ofSeconds(2), Duration.ofSeconds(6), Duration.ofSeconds(5), Duration.ofSeconds(5));

	/**
	 * Return the form that is run.
	 * @return the form
	 */
	public static Form chosen() {
		return "long".equals(System.getProperty("harness.form")) ? LONG : SHORT;
	}

}
