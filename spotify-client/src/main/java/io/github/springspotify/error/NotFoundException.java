package io.github.springspotify.error;

import org.jspecify.annotations.Nullable;

/**
 * What was asked for does not exist, or there is no active device (404).
 *
 * <p>
 * Treat it as "there is none". After a player command, ask the user to start a device if
 * {@link #getReason()} is {@code NO_ACTIVE_DEVICE}.
 *
 * @since 0.1.0
 */
public class NotFoundException extends SpotifyResponseException {

	private static final long serialVersionUID = 1L;

	/**
	 * Create an exception.
	 * @param message what happened, to which call, and what to do
	 * @param response the refusal
	 * @param cause the cause, if there is one
	 */
	public NotFoundException(String message, ErrorResponse response, @Nullable Throwable cause) {
		super(message, response, cause);
	}

	/**
	 * Create an exception.
	 * @param response the refusal
	 */
	public NotFoundException(ErrorResponse response) {
		super(response);
	}

}
