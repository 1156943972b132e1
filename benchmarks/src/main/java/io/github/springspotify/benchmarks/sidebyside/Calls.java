package io.github.springspotify.benchmarks.sidebyside;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * What each library can do: calls of one user that return when the answer is there.
 */
interface Calls extends AutoCloseable {

	/**
	 * Read an album.
	 * @param id its id
	 * @return the album
	 * @throws LimitedException if there were too many calls and the library leaves it to
	 * the caller to wait
	 */
	@Nullable Object album(String id) throws LimitedException;

	@Override
	void close();

	/**
	 * Too many calls.
	 */
	final class LimitedException extends Exception {

		private static final long serialVersionUID = 1L;

		private final Duration retryAfter;

		LimitedException(Duration retryAfter) {
			this.retryAfter = retryAfter;
		}

		Duration retryAfter() {
			return this.retryAfter;
		}

	}

}
