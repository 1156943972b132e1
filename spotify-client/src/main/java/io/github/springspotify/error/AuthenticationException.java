package io.github.springspotify.error;

import org.jspecify.annotations.Nullable;

/**
 * The call had no token, or one that Spotify does not accept (401), or the application's
 * own credentials were refused.
 *
 * <p>
 * Make the call for a user: in a request of theirs, or with {@code asUser(..)}. If the
 * application's own credentials were refused, correct them.
 *
 * @since 0.1.0
 */
public class AuthenticationException extends SpotifyResponseException {

	private static final long serialVersionUID = 1L;

	/**
	 * Create an exception.
	 * @param message what happened, to which call, and what to do
	 * @param response the refusal
	 * @param cause the cause, if there is one
	 */
	public AuthenticationException(String message, ErrorResponse response, @Nullable Throwable cause) {
		super(message, response, cause);
	}

	/**
	 * Create an exception.
	 * @param response the refusal
	 */
	public AuthenticationException(ErrorResponse response) {
		super(response);
	}

}
