package io.github.springspotify.harness;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Counts what became of the calls of all users.
 */
final class Tally {

	private final Map<String, Integer> failures = new TreeMap<>();

	private final Map<String, String> examples = new TreeMap<>();

	private final Set<String> written = new HashSet<>();

	private final Set<String> loggedOut = new HashSet<>();

	private int requests;

	private long longest;

	synchronized void add(String user, Outcome outcome) {
		this.requests++;
		this.longest = Math.max(this.longest, outcome.millis());
		if (outcome.isOk()) {
			return;
		}
		if (outcome.isLoggedOut()) {
			this.loggedOut.add(user);
		}
		this.failures.merge(outcome.result(), 1, Integer::sum);
		this.examples.putIfAbsent(outcome.result(), outcome.detail());
	}

	synchronized void written(String name) {
		this.written.add(name);
	}

	synchronized int requests() {
		return this.requests;
	}

	synchronized long longest() {
		return this.longest;
	}

	/**
	 * Return how many users had to connect their account anew.
	 */
	synchronized int loggedOut() {
		return this.loggedOut.size();
	}

	synchronized Map<String, Integer> failures() {
		return new TreeMap<>(this.failures);
	}

	/**
	 * Return the message of the first failure of each type.
	 */
	synchronized Map<String, String> examples() {
		return new TreeMap<>(this.examples);
	}

	/**
	 * Return the names of what users were told to be written.
	 */
	synchronized Set<String> written() {
		return new HashSet<>(this.written);
	}

}
