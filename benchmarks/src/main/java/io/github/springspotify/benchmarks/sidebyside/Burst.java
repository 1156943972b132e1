package io.github.springspotify.benchmarks.sidebyside;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Calls by 16 callers where 180 are allowed in any 3 seconds. Where a library leaves it
 * to its caller to wait, each caller waits as it is told and calls again.
 */
final class Burst {

	private static final int CALLERS = 16;

	private final Comparison comparison;

	private final double idealMillis;

	Burst(Comparison comparison) {
		this.comparison = comparison;
		this.idealMillis = (comparison.calls() - 1) / RollingWindow.CALLS * RollingWindow.MILLIS;
	}

	String compare(String kind, String title, List<Library> libraries) throws Exception {
		StringBuilder table = new StringBuilder(
				"| " + title + " | seconds | of the ideal | refused calls | done |\n|---|--:|--:|--:|--:|\n");
		for (Library library : libraries) {
			String token = kind + "-" + library;
			AtomicInteger done = new AtomicInteger();
			double millis = run(library, token, done);
			table.append(String.format(Locale.ROOT, "| %s | %.1f | %.2f | %d | %d |%n", library.title(), millis / 1e3,
					millis / this.idealMillis, this.comparison.server().refused(token), done.get()));
		}
		return table.toString();
	}

	private double run(Library library, String token, AtomicInteger done) {
		AtomicInteger left = new AtomicInteger(this.comparison.calls());
		long start = System.nanoTime();
		try (Calls calls = library.open(this.comparison.uri(), token);
				Callers callers = new Callers(CALLERS, this.comparison.virtual())) {
			callers.all(() -> {
				while (left.getAndDecrement() > 0 && call(calls, start)) {
					done.incrementAndGet();
				}
				return null;
			});
		}
		return (System.nanoTime() - start) / 1e6;
	}

	/**
	 * Call until the call is done, or give up: some ways of waiting never come to an end.
	 */
	private boolean call(Calls calls, long start) throws InterruptedException {
		while ((System.nanoTime() - start) / 1e6 < 4 * this.idealMillis) {
			try {
				calls.album("album");
				return true;
			}
			catch (Calls.LimitedException ex) {
				Thread.sleep(ex.retryAfter().toMillis());
			}
		}
		return false;
	}

}
