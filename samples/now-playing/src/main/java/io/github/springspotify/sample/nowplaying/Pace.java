package io.github.springspotify.sample.nowplaying;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

import io.github.springspotify.error.RateLimitedException;

/**
 * Says how long to wait before Spotify is asked again: until the track ends, but no
 * longer than somebody who has skipped it would like to wait, and longer where there is
 * little to see.
 */
final class Pace {

	static final Duration PLAYING = Duration.ofSeconds(5);

	static final Duration SILENT = Duration.ofSeconds(15);

	static final Duration FAILED = Duration.ofSeconds(30);

	private static final Duration SHORTEST = Duration.ofSeconds(1);

	private final InstantSource clock;

	Pace(InstantSource clock) {
		this.clock = clock;
	}

	Duration after(NowPlaying now) {
		if (!now.playing()) {
			return SILENT;
		}
		Duration rest = Duration.ofMillis(now.durationMs() - now.progressMs()).plus(SHORTEST);
		return (now.durationMs() > 0 && rest.compareTo(PLAYING) < 0) ? longer(rest, SHORTEST) : PLAYING;
	}

	Duration after(Throwable failure) {
		Instant resume = (failure instanceof RateLimitedException limited) ? limited.getRetryAt() : null;
		return (resume != null) ? longer(Duration.between(this.clock.instant(), resume), FAILED) : FAILED;
	}

	private static Duration longer(Duration first, Duration second) {
		return (first.compareTo(second) > 0) ? first : second;
	}

}
