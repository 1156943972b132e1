package io.github.springspotify.error;

import org.jspecify.annotations.Nullable;

/**
 * The command needs a Premium subscription of the user (403).
 *
 * <p>
 * Say so to the user.
 *
 * @since 0.1.0
 */
public class PremiumRequiredException extends ForbiddenException {

	private static final long serialVersionUID = 1L;

	/**
	 * Create an exception.
	 * @param message what happened, to which call, and what to do
	 * @param response the refusal
	 * @param cause the cause, if there is one
	 */
	public PremiumRequiredException(String message, ErrorResponse response, @Nullable Throwable cause) {
		super(message, response, cause);
	}

	/**
	 * Create an exception.
	 * @param response the refusal
	 */
	public PremiumRequiredException(ErrorResponse response) {
		super(response);
	}

}
