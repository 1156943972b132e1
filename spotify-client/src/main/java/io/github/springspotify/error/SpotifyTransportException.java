package io.github.springspotify.error;

import org.jspecify.annotations.Nullable;

/**
 * Spotify was not reached, did not answer in time or broke off its answer. Whether the
 * call took effect is unknown.
 *
 * <p>
 * Try later. A write may have taken effect, so see first whether it has.
 *
 * @since 0.1.0
 */
public class SpotifyTransportException extends SpotifyException {

	private static final long serialVersionUID = 1L;

	private final boolean timeout;

	/**
	 * Create an exception.
	 * @param message what happened, to which call, and what to do
	 * @param timeout whether time ran out
	 * @param cause the cause, if there is one
	 */
	public SpotifyTransportException(String message, boolean timeout, @Nullable Throwable cause) {
		super(message, cause);
		this.timeout = timeout;
	}

	/**
	 * Return whether time ran out, as opposed to a broken or refused connection.
	 * @return whether it was a timeout
	 */
	public boolean isTimeout() {
		return this.timeout;
	}

	@Override
	public boolean isTransient() {
		return true;
	}

}
