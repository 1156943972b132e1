package io.github.springspotify.autoconfigure.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;

import io.github.springspotify.endpoint.Scope;
import io.github.springspotify.error.AuthenticationException;
import io.github.springspotify.error.ErrorReason;
import io.github.springspotify.error.ErrorResponse;
import io.github.springspotify.error.ForbiddenException;
import io.github.springspotify.error.InsufficientScopeException;
import io.github.springspotify.error.NotCachedException;
import io.github.springspotify.error.NotFoundException;
import io.github.springspotify.error.PartialWriteException;
import io.github.springspotify.error.PremiumRequiredException;
import io.github.springspotify.error.QuotaExceededException;
import io.github.springspotify.error.RateLimitedException;
import io.github.springspotify.error.ReauthorizationRequiredException;
import io.github.springspotify.error.RestrictedEndpointException;
import io.github.springspotify.error.ServerException;
import io.github.springspotify.error.SpotifyResponseException;
import io.github.springspotify.error.SpotifyTransportException;
import io.github.springspotify.error.TokenStoreException;
import org.jspecify.annotations.Nullable;

/**
 * Failures of calls, whose messages no user of an application should see.
 */
final class Failures {

	static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

	static final String SECRET = "api.internal";

	private static final Map<String, Exception> BY_NAME = Map.ofEntries(
			Map.entry("not-found", new NotFoundException(refusal(404, null, null))),
			Map.entry("no-device", new NotFoundException(refusal(404, ErrorReason.NO_ACTIVE_DEVICE, null))),
			Map.entry("restricted", new RestrictedEndpointException(SECRET, refusal(403, null, null), null)),
			Map.entry("forbidden", new ForbiddenException(refusal(403, null, null))),
			Map.entry("premium", new PremiumRequiredException(refusal(403, ErrorReason.PREMIUM_REQUIRED, null))),
			Map.entry("scope",
					new InsufficientScopeException(SECRET, refusal(403, null, null), Set.of(),
							Set.of(Scope.USER_TOP_READ))),
			Map.entry("login", new ReauthorizationRequiredException(refusal(400, null, null))),
			Map.entry("credentials", new AuthenticationException(refusal(401, null, null))),
			Map.entry("limited", new RateLimitedException(refusal(429, null, Duration.ofMillis(41_001)))),
			Map.entry("quota",
					new QuotaExceededException(refusal(429, ErrorReason.QUOTA_EXCEEDED, Duration.ofHours(2)))),
			Map.entry("unavailable", new ServerException(refusal(503, null, Duration.ofSeconds(7)))),
			Map.entry("odd", new SpotifyResponseException(refusal(400, null, null))),
			Map.entry("timeout", new SpotifyTransportException(SECRET, true, null)),
			Map.entry("connection", new SpotifyTransportException(SECRET, false, null)),
			Map.entry("store", new TokenStoreException(SECRET, null)),
			Map.entry("not-cached", new NotCachedException(SECRET)),
			Map.entry("partial",
					new PartialWriteException(SECRET, List.of("a"), List.of("b"), List.of(), null,
							new RateLimitedException(refusal(429, null, Duration.ofSeconds(1))))),
			Map.entry("wrapped", new ExecutionException(new NotFoundException(refusal(404, null, null)))),
			Map.entry("argument", new IllegalArgumentException(SECRET)),
			Map.entry("own", new IllegalStateException(SECRET, new NotFoundException(refusal(404, null, null)))));

	private Failures() {
	}

	static Exception of(String name) {
		return BY_NAME.get(name);
	}

	private static ErrorResponse refusal(int status, @Nullable ErrorReason reason, @Nullable Duration retryAfter) {
		return new ErrorResponse("GET " + SECRET, null, status, SECRET, reason, retryAfter,
				(retryAfter != null) ? NOW.plus(retryAfter) : null, 1);
	}

}
