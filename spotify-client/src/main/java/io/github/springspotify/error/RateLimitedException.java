package io.github.springspotify.error;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Too many calls in too short a time (429), and waiting until calls may resume would have
 * taken longer than a call may wait. Calls that meanwhile would have to wait too long are
 * refused with it before they are sent.
 *
 * <p>
 * Come back at {@link #getRetryAt()}.
 *
 * @since 0.1.0
 */
public class RateLimitedException extends SpotifyResponseException {

	private static final long serialVersionUID = 1L;

	private final @Nullable Instant retryAt;

	/**
	 * Create an exception.
	 * @param message what happened, to which call, and what to do
	 * @param response the refusal
	 * @param cause the cause, if there is one
	 */
	public RateLimitedException(String message, ErrorResponse response, @Nullable Throwable cause) {
		super(message, response, cause);
		this.retryAt = response.retryAt();
	}

	/**
	 * Create an exception.
	 * @param response the refusal
	 */
	public RateLimitedException(ErrorResponse response) {
		super(response);
		this.retryAt = response.retryAt();
	}

	/**
	 * Return when calls may resume. Calls made earlier are refused in the same way.
	 * @return the instant, if it is known
	 */
	public @Nullable Instant getRetryAt() {
		return this.retryAt;
	}

	@Override
	public boolean isTransient() {
		return true;
	}

}
