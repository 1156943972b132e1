package io.github.springspotify.error;

import org.jspecify.annotations.Nullable;

/**
 * The store that keeps the users' tokens failed, so a call could not be sent. Nobody is
 * logged out by that: the same call succeeds when the store works again.
 *
 * <p>
 * See to Redis, the database or the disk.
 *
 * @since 0.1.0
 */
public class TokenStoreException extends SpotifyException {

	private static final long serialVersionUID = 1L;

	/**
	 * Create an exception.
	 * @param message what could not be done, for whom, and why
	 * @param cause what the store has thrown, if it is known
	 */
	public TokenStoreException(String message, @Nullable Throwable cause) {
		super(message, cause);
	}

	@Override
	public boolean isTransient() {
		return true;
	}

}
