package io.github.springspotify.error;

import org.jspecify.annotations.Nullable;

/**
 * Too many calls in too short a time (429). {@link #getRetryAfter()} says how long to
 * wait, if Spotify said so.
 *
 * @since 0.1.0
 */
public class RateLimitedException extends SpotifyResponseException {

	private static final long serialVersionUID = 1L;

	/**
	 * Create an exception.
	 * @param message what happened, to which call, and what to do
	 * @param response the refusal
	 * @param cause the cause, if there is one
	 */
	public RateLimitedException(String message, ErrorResponse response, @Nullable Throwable cause) {
		super(message, response, cause);
	}

	/**
	 * Create an exception.
	 * @param response the refusal
	 */
	public RateLimitedException(ErrorResponse response) {
		super(response);
	}

}
