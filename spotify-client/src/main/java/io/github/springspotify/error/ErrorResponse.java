package io.github.springspotify.error;

import java.time.Duration;
import java.time.Instant;

import io.github.springspotify.endpoint.Endpoint;
import org.jspecify.annotations.Nullable;

/**
 * What is known about a refusal.
 *
 * @param call method and path of the call, such as
 * {@code GET /albums/6akEvsycLGftJxYudPjmqK}
 * @param endpoint endpoint that was called, {@code null} for calls to the accounts
 * service and to unknown endpoints
 * @param status HTTP status; where a call was refused before it was sent, the status
 * Spotify would have answered
 * @param detail Spotify's message, or the start of the body when it is not in a known
 * form
 * @param reason reason, where Spotify gives one
 * @param retryAfter how long Spotify asks to wait, if it does
 * @param retryAt when that time is over, if Spotify gives one
 * @param attempts how often the call was made before this was the result, 0 if it was not
 * sent
 * @since 0.1.0
 */
public record ErrorResponse(String call, @Nullable Endpoint endpoint, int status, @Nullable String detail,
		@Nullable ErrorReason reason, @Nullable Duration retryAfter, @Nullable Instant retryAt, int attempts) {

	/**
	 * Describe a refusal of which only the status is known.
	 * @param call method and path of the call
	 * @param endpoint endpoint that was called, if known
	 * @param status HTTP status
	 * @return the description
	 */
	public static ErrorResponse of(String call, @Nullable Endpoint endpoint, int status) {
		return new ErrorResponse(call, endpoint, status, null, null, null, null, 0);
	}

	/**
	 * Return the same refusal with the number of attempts that led to it.
	 * @param attempts how often the call was made
	 * @return the refusal
	 */
	public ErrorResponse withAttempts(int attempts) {
		return new ErrorResponse(this.call, this.endpoint, this.status, this.detail, this.reason, this.retryAfter,
				this.retryAt, attempts);
	}

	/**
	 * Return what happened in one sentence: the call, the status, the number of attempts
	 * if there were several, and Spotify's own words.
	 * @return the sentence
	 */
	public String describe() {
		String words = (this.detail != null && !this.detail.isBlank()) ? ": " + this.detail : "";
		String why = (this.reason != null) ? " [" + this.reason + "]" : "";
		String attempts = (this.attempts > 1) ? " after " + this.attempts + " attempts" : "";
		return this.call + " was answered with status " + this.status + attempts + words + why;
	}

}
