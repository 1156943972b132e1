package io.github.springspotify.harness.soak;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

import io.github.springspotify.error.ReauthorizationRequiredException;
import io.github.springspotify.error.SpotifyException;
import io.github.springspotify.error.SpotifyTransportException;

/**
 * What became of the calls.
 */
final class Outcomes {

	private final LongAdder calls = new LongAdder();

	private final Map<String, LongAdder> failures = new ConcurrentHashMap<>();

	private final Map<String, String> untyped = new ConcurrentHashMap<>();

	private final Set<String> loggedOut = ConcurrentHashMap.newKeySet();

	private final AtomicLong longest = new AtomicLong();

	/**
	 * Count a call that had its deadline to end.
	 */
	void call(long start) {
		this.calls.increment();
		this.longest.accumulateAndGet(System.nanoTime() - start, Math::max);
	}

	/**
	 * Count something that is made of several calls, or that nobody waited for.
	 */
	void other() {
		this.calls.increment();
	}

	void failed(String user, Throwable failure) {
		boolean timedOut = failure instanceof SpotifyTransportException transport && transport.isTimeout();
		this.failures
			.computeIfAbsent(timedOut ? "TimedOut" : failure.getClass().getSimpleName(), (type) -> new LongAdder())
			.increment();
		if (!(failure instanceof SpotifyException)) {
			this.untyped.put(failure.getClass().getName(), String.valueOf(failure.getMessage()));
		}
		if (failure instanceof ReauthorizationRequiredException) {
			this.loggedOut.add(user);
		}
	}

	long calls() {
		return this.calls.sum();
	}

	long failed() {
		return this.failures.values().stream().mapToLong(LongAdder::sum).sum();
	}

	Map<String, LongAdder> failures() {
		return new TreeMap<>(this.failures);
	}

	/**
	 * Return failures that are none of our exceptions, with a message of each.
	 */
	Map<String, String> untyped() {
		return this.untyped;
	}

	Set<String> loggedOut() {
		return this.loggedOut;
	}

	Duration longest() {
		return Duration.ofNanos(this.longest.get());
	}

}
