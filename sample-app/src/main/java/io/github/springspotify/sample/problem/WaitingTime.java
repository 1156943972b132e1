package io.github.springspotify.sample.problem;

import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Tells when to come back.
 */
final class WaitingTime {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM 'at' HH:mm", Locale.ENGLISH);

	private final Clock clock;

	WaitingTime(Clock clock) {
		this.clock = clock;
	}

	/**
	 * Return the waiting time and the moment it is over, such as "in about 4 minutes, at
	 * 14:05".
	 * @param wait how long to wait
	 * @return the words
	 */
	String describe(Duration wait) {
		ZonedDateTime now = ZonedDateTime.now(this.clock);
		ZonedDateTime end = now.plus(wait);
		if (wait.toSeconds() < 90) {
			return "in " + count(Math.max(1, wait.toSeconds()), "second");
		}
		boolean today = end.toLocalDate().equals(now.toLocalDate());
		return "in about " + rounded(wait) + (today ? ", at " + TIME.format(end) : ", on " + DAY.format(end));
	}

	/**
	 * Round up: who comes back too early is refused again.
	 */
	private static String rounded(Duration wait) {
		long minutes = (wait.toSeconds() + 59) / 60;
		return (minutes < 120) ? count(minutes, "minute") : count((minutes + 59) / 60, "hour");
	}

	private static String count(long number, String unit) {
		return number + " " + unit + ((number == 1) ? "" : "s");
	}

}
