package io.github.springspotify.sample.problem;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link WaitingTime}.
 */
class WaitingTimeTests {

	private final WaitingTime waitingTime = new WaitingTime(
			Clock.fixed(Instant.parse("2026-11-21T20:00:30Z"), ZoneOffset.UTC));

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			PT0S   | in 1 second
			PT30S  | in 30 seconds
			PT90S  | in about 2 minutes, at 20:02
			PT61M  | in about 61 minutes, at 21:01
			PT2H1S | in about 3 hours, at 22:00
			PT5H   | in about 5 hours, on 22 November at 01:00
			""")
	void describesTheWaitAndItsEnd(Duration wait, String words) {
		assertThat(this.waitingTime.describe(wait)).isEqualTo(words);
	}

}
