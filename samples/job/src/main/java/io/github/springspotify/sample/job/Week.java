package io.github.springspotify.sample.job;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Locale;

/**
 * A week.
 *
 * @param year the year that most of its days belong to
 * @param number number in that year, from 1
 */
record Week(int year, int number) {

	static Week of(LocalDate day) {
		return new Week(day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
	}

	/**
	 * Return the week as in ISO 8601, such as {@code 2026-W07}.
	 */
	@Override
	public String toString() {
		return String.format(Locale.ROOT, "%d-W%02d", this.year, this.number);
	}

}
