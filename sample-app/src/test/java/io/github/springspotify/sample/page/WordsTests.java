package io.github.springspotify.sample.page;

import java.time.LocalDate;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Words}.
 */
class WordsTests {

	@ParameterizedTest
	@CsvSource({ "0, 0:00", "7999, 0:07", "187000, 3:07", "3599999, 59:59", "3600000, 1:00:00", "90061000, 25:01:01" })
	void length(long milliseconds, String expected) {
		assertThat(Words.length(milliseconds)).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource({ "day, 1 February 2020", "month, February 2020", "year, 2020", ", 2020" })
	void dateIsNoMorePreciseThanKnown(String precision, String expected) {
		assertThat(Words.date(LocalDate.of(2020, 2, 1), precision)).isEqualTo(expected);
	}

}
