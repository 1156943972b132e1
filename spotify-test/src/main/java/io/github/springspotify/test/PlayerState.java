package io.github.springspotify.test;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a player does at one moment.
 *
 * @param device the active device, or {@code null} if there is none
 * @param item what is playing or paused, or {@code null} if nothing was played yet
 * @param contextUri what it is played from, or {@code null}
 * @param playing whether it is not paused
 * @param progressMs the position in milliseconds
 * @param changedAt when the state last changed
 * @param shuffle whether shuffling is on
 * @param repeat the repeat mode
 * @param upcoming what comes next
 */
record PlayerState(@Nullable Device device, @Nullable Playable item, @Nullable String contextUri, boolean playing,
		long progressMs, Instant changedAt, boolean shuffle, String repeat, List<Playable> upcoming) {

}
