package io.github.springspotify.error;

import org.jspecify.annotations.Nullable;

/**
 * A call to Spotify failed. No message of this exception or its subclasses holds a token
 * or a secret.
 *
 * @since 0.1.0
 */
public abstract class SpotifyException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	/**
	 * Create an exception.
	 * @param message what happened, to which call, and what to do
	 * @param cause the cause, if there is one
	 */
	protected SpotifyException(String message, @Nullable Throwable cause) {
		super(message, cause);
	}

}
