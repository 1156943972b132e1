package io.github.springspotify.sample.job;

import java.time.LocalDate;
import java.util.Locale;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WeekTests {

	private final Locale locale = Locale.getDefault();

	@AfterEach
	void restore() {
		Locale.setDefault(this.locale);
	}

	@Test
	void hasTheSameNameOnEveryMachine() {
		Locale.setDefault(Locale.forLanguageTag("ar-EG"));
		assertThat(Week.of(LocalDate.of(2026, 2, 12))).hasToString("2026-W07");
	}

}
