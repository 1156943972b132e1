package io.github.springspotify.ratelimit;

import java.time.Instant;

/**
 * The quota of the developer account is used up for an endpoint. Calls to it fail without
 * being sent.
 *
 * @param until when calls may resume, as far as is known
 * @param endpoint method and path template of the endpoint
 * @since 0.1.0
 */
public record SpotifyQuotaExceededEvent(Instant until, String endpoint) implements SpotifyRateLimitEvent {

}
