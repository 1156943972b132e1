package io.github.springspotify.sample.page;

import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

import io.github.springspotify.model.SimplifiedArtist;
import org.jspecify.annotations.Nullable;

/**
 * Puts values into the words of the pages, which are in English.
 */
final class Words {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

	private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);

	private Words() {
	}

	static String names(List<SimplifiedArtist> artists) {
		return artists.stream().map(SimplifiedArtist::name).filter(Objects::nonNull).collect(Collectors.joining(", "));
	}

	/**
	 * Return the length of a track as on a record sleeve, such as {@code 3:07}.
	 */
	static String length(long milliseconds) {
		Duration duration = Duration.ofMillis(milliseconds);
		return (duration.toHours() > 0)
				? String.format(Locale.ROOT, "%d:%02d:%02d", duration.toHours(), duration.toMinutesPart(),
						duration.toSecondsPart())
				: String.format(Locale.ROOT, "%d:%02d", duration.toMinutesPart(), duration.toSecondsPart());
	}

	/**
	 * Return the length of a track for screen readers, which read {@code 3:07} as a time
	 * of day.
	 */
	static String spokenLength(long milliseconds) {
		Duration duration = Duration.ofMillis(milliseconds);
		return duration.toMinutes() + " min " + duration.toSecondsPart() + " s";
	}

	/**
	 * Return a date no more precise than it is known.
	 */
	static @Nullable String date(@Nullable LocalDate date, @Nullable String precision) {
		if (date == null) {
			return null;
		}
		if ("day".equals(precision)) {
			return DAY.format(date);
		}
		return "month".equals(precision) ? MONTH.format(date) : String.valueOf(date.getYear());
	}

	/**
	 * Return a text beginning with a capital letter.
	 */
	static String capitalized(String text) {
		return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ENGLISH) + text.substring(1);
	}

}
