package io.github.springspotify.error;

import org.jspecify.annotations.Nullable;

/**
 * A call to Spotify failed. No message of this exception or its subclasses holds a token
 * or a secret.
 *
 * <p>
 * Catch it where all failures mean the same to you.
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

	/**
	 * Return whether the same call may succeed later although nobody changes anything. A
	 * write whose answer did not come may have taken effect, however.
	 * @return {@code true} if it is worth trying again later
	 */
	public boolean isTransient() {
		return false;
	}

}
