package io.github.springspotify.ratelimit;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * How things are with the rate limit of a client id at the moment, as far as this
 * instance knows.
 *
 * @param pausedUntil when calls may resume, or {@code null} if they are not paused
 * @param size how many calls Spotify allows within its window, or {@code null} if nothing
 * was refused yet
 * @param waiting number of calls that wait for the rate limit
 * @param refusals number of calls of this instance that were refused because of the rate
 * limit since it was started
 * @since 0.1.0
 */
public record RateLimitState(@Nullable Instant pausedUntil, @Nullable Integer size, int waiting, long refusals) {

}
