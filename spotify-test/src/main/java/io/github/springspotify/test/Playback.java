package io.github.springspotify.test;

import java.time.Duration;
import java.time.Instant;

/**
 * What a user is playing.
 *
 * @param track the track
 * @param contextUri the album the track is played from
 * @param since when the track began
 */
record Playback(Track track, String contextUri, Instant since) {

	long progress(Instant now) {
		long elapsed = Math.max(0, Duration.between(this.since, now).toMillis());
		return elapsed % this.track.durationMs();
	}

}
