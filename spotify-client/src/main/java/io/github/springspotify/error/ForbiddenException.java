package io.github.springspotify.error;

import org.jspecify.annotations.Nullable;

/**
 * Spotify refuses the call to this user or application (403).
 *
 * <p>
 * In development mode, see whether the user is entered under "User Management" of
 * Spotify's dashboard.
 *
 * @since 0.1.0
 */
public class ForbiddenException extends SpotifyResponseException {

	private static final long serialVersionUID = 1L;

	/**
	 * Create an exception.
	 * @param message what happened, to which call, and what to do
	 * @param response the refusal
	 * @param cause the cause, if there is one
	 */
	public ForbiddenException(String message, ErrorResponse response, @Nullable Throwable cause) {
		super(message, response, cause);
	}

	/**
	 * Create an exception.
	 * @param response the refusal
	 */
	public ForbiddenException(ErrorResponse response) {
		super(response);
	}

}
