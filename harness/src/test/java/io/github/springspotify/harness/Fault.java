package io.github.springspotify.harness;

import java.time.Duration;

/**
 * Something that goes wrong for a while.
 */
public interface Fault {

	/**
	 * Return what goes wrong, in a few words.
	 * @return the words
	 */
	String description();

	/**
	 * Let it go wrong. All tokens expire right after that.
	 * @param cluster the instances and what is around them
	 * @throws Exception if that cannot be done
	 */
	void begin(Cluster cluster) throws Exception;

	/**
	 * Let all be well again.
	 * @param cluster the instances and what is around them
	 * @throws Exception if that cannot be done
	 */
	void end(Cluster cluster) throws Exception;

	/**
	 * Return how long it lasts at least, whatever form of the harness is run.
	 * @return the time
	 */
	default Duration shortest() {
		return Duration.ZERO;
	}

	/**
	 * Return how often all tokens expire in addition because of it.
	 * @return how often
	 */
	default int expiries() {
		return 0;
	}

	/**
	 * Return whether users lose their tokens because nobody knows them any more.
	 * @return whether they have to log in again
	 */
	default boolean isLossOfTokens() {
		return false;
	}

}
