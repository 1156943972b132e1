package io.github.springspotify.error;

import org.jspecify.annotations.Nullable;

/**
 * The quota of the developer account is used up (429, {@code QUOTA_EXCEEDED}), often for
 * many hours. Never waited for; until the instant that Spotify stated, calls to the same
 * endpoint are refused with it before they are sent.
 *
 * <p>
 * Come back at {@link #getRetryAt()}, which can be a day away.
 *
 * @since 0.1.0
 */
public class QuotaExceededException extends RateLimitedException {

	private static final long serialVersionUID = 1L;

	/**
	 * Create an exception.
	 * @param message what happened, to which call, and what to do
	 * @param response the refusal
	 * @param cause the cause, if there is one
	 */
	public QuotaExceededException(String message, ErrorResponse response, @Nullable Throwable cause) {
		super(message, response, cause);
	}

	/**
	 * Create an exception.
	 * @param response the refusal
	 */
	public QuotaExceededException(ErrorResponse response) {
		super(response);
	}

}
