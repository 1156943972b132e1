package io.github.springspotify.exchange;

import java.time.Duration;

/**
 * Refuses times that make no sense, or are so long that sums of them do not fit into 64
 * bits of nanoseconds.
 *
 * @since 0.1.0
 */
public final class DurationCheck {

	/**
	 * The longest time, a hundred years.
	 */
	public static final Duration LONGEST = Duration.ofDays(36_500);

	private DurationCheck() {
	}

	/**
	 * Return a time that is longer than none.
	 * @param name what it is called in messages
	 * @param value the time
	 * @return the time
	 * @throws IllegalArgumentException if it is not positive or too long
	 */
	public static Duration positive(String name, Duration value) {
		if (value.isZero() || value.isNegative()) {
			throw new IllegalArgumentException("'" + name + "' must be positive but is " + value);
		}
		return notTooLong(name, value);
	}

	/**
	 * Return a time that may be none.
	 * @param name what it is called in messages
	 * @param value the time
	 * @return the time
	 * @throws IllegalArgumentException if it is negative or too long
	 */
	public static Duration notNegative(String name, Duration value) {
		if (value.isNegative()) {
			throw new IllegalArgumentException("'" + name + "' must not be negative but is " + value);
		}
		return notTooLong(name, value);
	}

	private static Duration notTooLong(String name, Duration value) {
		if (value.compareTo(LONGEST) > 0) {
			throw new IllegalArgumentException(
					"'" + name + "' must be at most " + LONGEST.toDays() + " days but is " + value);
		}
		return value;
	}

}
