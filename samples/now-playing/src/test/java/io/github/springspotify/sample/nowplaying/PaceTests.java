package io.github.springspotify.sample.nowplaying;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

import io.github.springspotify.error.ErrorResponse;
import io.github.springspotify.error.RateLimitedException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Pace}.
 */
class PaceTests {

	private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

	private final Pace pace = new Pace(InstantSource.fixed(NOON));

	@ParameterizedTest
	@CsvSource({ "true, 0, 200000, 5000", "true, 198000, 200000, 3000", "true, 200000, 200000, 1000",
			"true, 230000, 200000, 1000", "true, 0, 0, 5000", "false, 199000, 200000, 15000" })
	void asksAgainWhenThereIsSomethingToSee(boolean playing, int progress, int duration, long expected) {
		NowPlaying now = new NowPlaying("Song", "Artist", null, null, playing, progress, duration);

		assertThat(this.pace.after(now)).isEqualTo(Duration.ofMillis(expected));
	}

	@Test
	void waitsAsLongAsSpotifySays() {
		assertThat(this.pace.after(rateLimited(NOON.plusSeconds(240)))).isEqualTo(Duration.ofMinutes(4));
		assertThat(this.pace.after(rateLimited(NOON.minusSeconds(1)))).isEqualTo(Pace.FAILED);
		assertThat(this.pace.after(rateLimited(null))).isEqualTo(Pace.FAILED);
	}

	private static RateLimitedException rateLimited(@Nullable Instant retryAt) {
		return new RateLimitedException(new ErrorResponse("GET /me/player", null, 429, null, null, null, retryAt, 1));
	}

}
