package io.github.springspotify.error;

import org.jspecify.annotations.Nullable;

/**
 * Spotify failed (5xx). The same call may work a moment later.
 *
 * <p>
 * Try later. Reads were repeated already.
 *
 * @since 0.1.0
 */
public class ServerException extends SpotifyResponseException {

	private static final long serialVersionUID = 1L;

	/**
	 * Create an exception.
	 * @param message what happened, to which call, and what to do
	 * @param response the refusal
	 * @param cause the cause, if there is one
	 */
	public ServerException(String message, ErrorResponse response, @Nullable Throwable cause) {
		super(message, response, cause);
	}

	/**
	 * Create an exception.
	 * @param response the refusal
	 */
	public ServerException(ErrorResponse response) {
		super(response);
	}

	@Override
	public boolean isTransient() {
		return true;
	}

}
