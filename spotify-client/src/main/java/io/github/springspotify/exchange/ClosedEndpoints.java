package io.github.springspotify.exchange;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

import io.github.springspotify.ratelimit.SpotifyQuotaExceededEvent;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Endpoints whose quota is used up, each until the instant that Spotify stated. Spotify
 * counts several endpoints together but does not say which, so each is closed by a
 * refusal of its own.
 */
final class ClosedEndpoints {

	private static final Logger logger = LoggerFactory.getLogger(ClosedEndpoints.class);

	/**
	 * For how long an endpoint is closed if Spotify does not say so.
	 */
	private static final Duration UNSTATED = Duration.ofMinutes(1);

	private final Map<String, Instant> until = new ConcurrentHashMap<>();

	private final Clock clock;

	private final RateLimitEvents events;

	ClosedEndpoints(Clock clock, RateLimitEvents events) {
		this.clock = clock;
		this.events = events;
	}

	boolean isEmpty() {
		return this.until.isEmpty();
	}

	/**
	 * Return until when an endpoint is closed, or {@code null} if it is open. Successful
	 * calls do not open it.
	 */
	@Nullable Instant until(String endpoint) {
		Instant until = this.until.get(endpoint);
		if (until == null || this.clock.instant().isBefore(until)) {
			return until;
		}
		this.until.remove(endpoint, until);
		return null;
	}

	/**
	 * Return the endpoints that are closed now.
	 */
	Map<String, Instant> all() {
		Map<String, Instant> closed = new TreeMap<>(this.until);
		Instant now = this.clock.instant();
		closed.values().removeIf((end) -> !now.isBefore(end));
		return closed;
	}

	void clear() {
		this.until.clear();
	}

	/**
	 * Close an endpoint. What was stated by one of several refusals is not shortened by
	 * another.
	 */
	void close(String endpoint, @Nullable Duration retryAfter) {
		boolean stated = retryAfter != null && !retryAfter.isZero();
		Instant now = this.clock.instant().truncatedTo(ChronoUnit.MILLIS);
		Instant until = now.plus(stated ? retryAfter : UNSTATED);
		this.until.values().removeIf((end) -> !now.isBefore(end));
		Instant known = this.until.putIfAbsent(endpoint, until);
		if (known != null) {
			this.until.merge(endpoint, until, (one, other) -> one.isAfter(other) ? one : other);
		}
		else {
			logger.warn("The quota of this developer account is used up for {}. Calls to it fail without being "
					+ "sent until {}.", endpoint, until);
			this.events.publish(new SpotifyQuotaExceededEvent(until, endpoint));
		}
	}

}
