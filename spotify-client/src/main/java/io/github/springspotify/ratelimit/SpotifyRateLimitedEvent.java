package io.github.springspotify.ratelimit;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A call was refused because of the rate limit, and all calls with the client id pause.
 * Happens once per pause, however many calls were refused.
 *
 * @param until when calls may resume, as far as is known
 * @param call method and path of the call that was refused, or {@code null} if it was one
 * of another instance
 * @since 0.1.0
 */
public record SpotifyRateLimitedEvent(Instant until, @Nullable String call) implements SpotifyRateLimitEvent {

}
