package io.github.springspotify.error;

import java.time.Duration;

import io.github.springspotify.endpoint.Endpoint;
import org.jspecify.annotations.Nullable;

/**
 * Spotify refused a call, or the call was refused before it was sent because Spotify
 * could only refuse it. Thrown itself for statuses that have no exception of their own
 * and for answers that cannot be read.
 *
 * <p>
 * Look at {@link #getStatus()}, {@link #getReason()} and the message.
 *
 * @since 0.1.0
 */
public class SpotifyResponseException extends SpotifyException {

	private static final long serialVersionUID = 1L;

	private final transient ErrorResponse response;

	private final int status;

	/**
	 * Create an exception.
	 * @param message what happened, to which call, and what to do
	 * @param response the refusal
	 * @param cause the cause, if there is one
	 */
	public SpotifyResponseException(String message, ErrorResponse response, @Nullable Throwable cause) {
		super(message, cause);
		this.response = response;
		this.status = response.status();
	}

	/**
	 * Create an exception.
	 * @param response the refusal
	 */
	public SpotifyResponseException(ErrorResponse response) {
		this(response.describe(), response, null);
	}

	/**
	 * Return the HTTP status.
	 * @return the status
	 */
	public int getStatus() {
		return this.status;
	}

	/**
	 * Return the endpoint that was called.
	 * @return the endpoint, or {@code null} for a call to the accounts service
	 */
	public @Nullable Endpoint getEndpoint() {
		return (this.response != null) ? this.response.endpoint() : null;
	}

	/**
	 * Return what Spotify said.
	 * @return the message, or the start of the body when it is not in a known form
	 */
	public @Nullable String getDetail() {
		return (this.response != null) ? this.response.detail() : null;
	}

	/**
	 * Return the reason that Spotify gave.
	 * @return the reason, if there is one
	 */
	public @Nullable ErrorReason getReason() {
		return (this.response != null) ? this.response.reason() : null;
	}

	/**
	 * Return how long Spotify asks to wait before the next call.
	 * @return the time, if Spotify gave one
	 */
	public @Nullable Duration getRetryAfter() {
		return (this.response != null) ? this.response.retryAfter() : null;
	}

}
