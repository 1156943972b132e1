package io.github.springspotify.error;

import org.jspecify.annotations.Nullable;

/**
 * The user has to log in with Spotify again: there is no token, or its refresh token was
 * revoked or is older than six months. Retrying cannot help.
 *
 * <p>
 * Leave it alone in a web request, which sends the user to Spotify. In a job, leave the
 * user out until the next login.
 *
 * @since 0.1.0
 */
public class ReauthorizationRequiredException extends SpotifyResponseException {

	private static final long serialVersionUID = 1L;

	/**
	 * Create an exception.
	 * @param message what happened, to which call, and what to do
	 * @param response the refusal
	 * @param cause the cause, if there is one
	 */
	public ReauthorizationRequiredException(String message, ErrorResponse response, @Nullable Throwable cause) {
		super(message, response, cause);
	}

	/**
	 * Create an exception.
	 * @param response the refusal
	 */
	public ReauthorizationRequiredException(ErrorResponse response) {
		super(response);
	}

}
