package io.github.springspotify.model;

import java.time.LocalDate;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ReleaseDateTests {

	@ParameterizedTest
	@CsvSource({ "1973, 1973-01-01", "1973-03, 1973-03-01", "1973-03-24, 1973-03-24", "2024-02-29, 2024-02-29",
			"2024-05-17T00:00:00Z, 2024-05-17", "2024-05-17T10:30, 2024-05-17" })
	void readsEveryPrecision(String value, LocalDate expected) {
		assertThat(Values.dateOf(value)).isEqualTo(expected);
	}

	@ParameterizedTest
	@NullSource
	@ValueSource(strings = { "", "0000", "0000-00-00", "1973-13", "2023-02-29", "73", "unknown" })
	void hasNoDateWhereNoneIsGiven(String value) {
		assertThat(Values.dateOf(value)).isNull();
	}

}
