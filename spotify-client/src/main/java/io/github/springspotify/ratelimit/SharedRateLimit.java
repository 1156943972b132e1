package io.github.springspotify.ratelimit;

import java.time.Duration;
import java.util.List;

/**
 * Where the instances of an application tell each other what they know of the rate limit,
 * because Spotify counts the calls of a client id wherever they come from. Asked several
 * times a second while calls have to wait, else once a second, on a thread of its own: no
 * call waits for it. When it fails, the instance goes on with what it knows itself.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface SharedRateLimit {

	/**
	 * Tell what this instance knows and return what all know together.
	 * @param own what this instance knows
	 * @return what all know
	 */
	State exchange(Report own);

	/**
	 * What one instance knows.
	 *
	 * @param instance name of the instance, different from that of all others
	 * @param answered how many of its calls were answered since it was started
	 * @param refused how many were refused or got no answer
	 * @param recent how many of its calls Spotify counts at the moment
	 * @param waiting whether calls wait
	 * @param background whether it does background work
	 * @param size how many calls Spotify allows, or 0 if nothing is known
	 * @param pause for how long all have to pause because of a refusal that is told for
	 * the first time, else zero
	 */
	record Report(String instance, long answered, long refused, int recent, boolean waiting, boolean background,
			int size, Duration pause) {

		/**
		 * Return whether the instance has use for its part of the rate limit.
		 * @return whether it is at work
		 */
		public boolean isAtWork() {
			return this.recent > 0 || this.waiting;
		}

	}

	/**
	 * What all instances know.
	 *
	 * @param others last report of each other instance that has told something within the
	 * time over which Spotify counts calls
	 * @param size how many calls Spotify allows, or 0 if nobody knows
	 * @param pauses number of the last pause, which grows with each that is told
	 * @param pause how long the longest of the pauses will last, zero if they have ended
	 */
	record State(List<Report> others, int size, long pauses, Duration pause) {

		/**
		 * Copy the list.
		 */
		public State {
			others = List.copyOf(others);
		}

	}

}
