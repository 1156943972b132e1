package io.github.springspotify.cache;

import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Where the instances of an application keep answers for each other. Values and messages
 * are bytes that mean something to the cache only, names are digests. Methods may block
 * and may fail: they are called on threads of their own, each call waits for
 * {@link #timeout()} at most, and after a failure the cache does without for ten seconds.
 * <p>
 * Clients that share must know the same users by the same names, and stand for the same
 * application: an answer is given to whoever has the same name.
 *
 * @since 0.1.0
 */
public interface SharedCache {

	/**
	 * Return what is kept under a name, and what marks say, in one step.
	 * @param name name of the value
	 * @param marks names of marks
	 * @return what was found
	 */
	Found find(String name, List<String> marks);

	/**
	 * Keep a value, in place of that which is kept under the name.
	 * @param name name of the value
	 * @param value the value
	 * @param life how long it is of use
	 */
	void keep(String name, byte[] value, Duration life);

	/**
	 * Remove a value, if it is there.
	 * @param name name of the value
	 */
	void remove(String name);

	/**
	 * Make each of some marks say something that it has never said before, and then tell
	 * all instances.
	 * @param marks names of the marks
	 * @param life how long the marks are of use
	 * @param message what to tell
	 */
	void forget(List<String> marks, Duration life, byte[] message);

	/**
	 * Have a listener hear what instances tell, from now on.
	 * @param listener the listener
	 */
	void listen(Listener listener);

	/**
	 * Return how long a call waits at most.
	 * @return the time, 200 ms by default
	 */
	default Duration timeout() {
		return Duration.ofMillis(200);
	}

	/**
	 * What was found.
	 *
	 * @param value the value, or {@code null} if there is none that can be read
	 * @param state what the marks say: the same text as long as none of them was changed
	 */
	record Found(byte @Nullable [] value, String state) {

	}

	/**
	 * Hears what instances tell.
	 */
	interface Listener {

		/**
		 * An instance, possibly this one, has told something.
		 * @param message what it has told
		 */
		void told(byte[] message);

		/**
		 * Something may have been told that could not be heard.
		 */
		void missed();

	}

}
