package io.github.springspotify.autoconfigure.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

import io.github.springspotify.autoconfigure.login.ConsentNeed;
import io.github.springspotify.autoconfigure.login.ProblemDocument;
import io.github.springspotify.error.AuthenticationException;
import io.github.springspotify.error.ErrorReason;
import io.github.springspotify.error.ForbiddenException;
import io.github.springspotify.error.NotCachedException;
import io.github.springspotify.error.NotFoundException;
import io.github.springspotify.error.RateLimitedException;
import io.github.springspotify.error.ReauthorizationRequiredException;
import io.github.springspotify.error.RestrictedEndpointException;
import io.github.springspotify.error.ServerException;
import io.github.springspotify.error.SpotifyException;
import io.github.springspotify.error.SpotifyResponseException;
import io.github.springspotify.error.SpotifyTransportException;
import io.github.springspotify.error.TokenStoreException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.HttpStatus;

/**
 * What a request ends in whose call to Spotify failed. Says nothing of what is between
 * the application and Spotify: no message of an exception, no address, no configuration.
 *
 * @param failure why the call failed
 * @param status status of the answer
 * @param detail a sentence for users of the application
 */
record SpotifyProblem(SpotifyException failure, HttpStatus status, String detail) {

	private static final Logger logger = LoggerFactory.getLogger(SpotifyProblem.class);

	/**
	 * The first that fits counts.
	 */
	private static final List<Kind> KINDS = List.of(
			new Kind(NotFoundException.class, HttpStatus.NOT_FOUND, "Spotify does not have what was asked for."),
			new Kind(RestrictedEndpointException.class, HttpStatus.FORBIDDEN,
					"Spotify does not offer this to this application."),
			new Kind(ForbiddenException.class, HttpStatus.FORBIDDEN, "Spotify does not allow this."),
			new Kind(ReauthorizationRequiredException.class, HttpStatus.FORBIDDEN,
					"The user has to log in with Spotify."),
			new Kind(AuthenticationException.class, HttpStatus.INTERNAL_SERVER_ERROR,
					"This application cannot use Spotify."),
			new Kind(RateLimitedException.class, HttpStatus.SERVICE_UNAVAILABLE,
					"Spotify takes no more calls of this application for now."),
			new Kind(ServerException.class, HttpStatus.BAD_GATEWAY, "Spotify failed."),
			new Kind(SpotifyResponseException.class, HttpStatus.BAD_GATEWAY, "Spotify gave an answer of no use."),
			new Kind(SpotifyTransportException.class, HttpStatus.BAD_GATEWAY, "Spotify could not be reached."),
			new Kind(TokenStoreException.class, HttpStatus.SERVICE_UNAVAILABLE,
					"This application cannot use Spotify for now."),
			new Kind(NotCachedException.class, HttpStatus.GATEWAY_TIMEOUT, "This is not known yet."));

	/**
	 * Find out what a failure amounts to.
	 * @param failure the failure of a request
	 * @return the problem, or {@code null} if it is none of ours
	 */
	static @Nullable SpotifyProblem of(Throwable failure) {
		Throwable ex = failure;
		while ((ex instanceof CompletionException || ex instanceof ExecutionException) && ex.getCause() != null) {
			ex = ex.getCause();
		}
		return (ex instanceof SpotifyException ours) ? of(ours) : null;
	}

	private static SpotifyProblem of(SpotifyException failure) {
		if (failure instanceof SpotifyTransportException transport && transport.isTimeout()) {
			return new SpotifyProblem(failure, HttpStatus.GATEWAY_TIMEOUT, "Spotify did not answer in time.");
		}
		if (failure instanceof AuthenticationException && ConsentNeed.of(failure) != null) {
			return new SpotifyProblem(failure, HttpStatus.FORBIDDEN, "The user has to log in with Spotify.");
		}
		return KINDS.stream()
			.filter((kind) -> kind.type().isInstance(failure))
			.findFirst()
			.map((kind) -> new SpotifyProblem(failure, kind.status(), kind.detail()))
			.orElseGet(() -> new SpotifyProblem(failure, HttpStatus.BAD_GATEWAY, "Spotify did only part of it."));
	}

	/**
	 * Return when the same may succeed, as far as Spotify has said so.
	 * @param clock tells the time
	 * @return the time from now in whole seconds for {@code Retry-After}, or {@code null}
	 */
	@Nullable String retryAfter(Clock clock) {
		Instant now = clock.instant();
		Instant retryAt = null;
		if (this.failure instanceof RateLimitedException limited) {
			retryAt = limited.getRetryAt();
		}
		else if (this.failure instanceof ServerException failed && failed.getRetryAfter() != null) {
			retryAt = now.plus(failed.getRetryAfter());
		}
		return (retryAt != null)
				? String.valueOf(Math.max(1, Duration.between(now, retryAt).plusMillis(999).toSeconds())) : null;
	}

	/**
	 * Return the document for programs.
	 * @param instance path of the request
	 * @return the document as JSON
	 */
	String json(String instance) {
		Map<String, Object> members = new LinkedHashMap<>();
		members.put("instance", instance);
		ConsentNeed need = (this.status == HttpStatus.FORBIDDEN) ? ConsentNeed.of(this.failure) : null;
		if (need != null && !need.scopes().isEmpty()) {
			members.put("missingScopes", need.scopes());
		}
		ErrorReason reason = reason();
		if (reason != null) {
			members.put("reason", reason.value());
		}
		return ProblemDocument.json(this.status, this.detail, members);
	}

	/**
	 * Reasons that concern the user, such as {@code NO_ACTIVE_DEVICE}.
	 */
	private @Nullable ErrorReason reason() {
		return (this.status.is4xxClientError() && this.failure instanceof SpotifyResponseException refused)
				? refused.getReason() : null;
	}

	/**
	 * Leave a trace of what nobody else reports and no user can change: pauses are logged
	 * where they begin.
	 */
	void log() {
		if (this.status == HttpStatus.INTERNAL_SERVER_ERROR) {
			logger.error("A request failed with status {}", this.status.value(), this.failure);
		}
		else if (this.failure instanceof RestrictedEndpointException
				|| (this.status.is5xxServerError() && !(this.failure instanceof RateLimitedException))) {
			logger.warn("A request failed with status {}: {}", this.status.value(), this.failure.getMessage());
			logger.debug("The failure", this.failure);
		}
		else {
			logger.debug("A request failed with status {}", this.status.value(), this.failure);
		}
	}

	private record Kind(Class<? extends SpotifyException> type, HttpStatus status, String detail) {
	}

}
