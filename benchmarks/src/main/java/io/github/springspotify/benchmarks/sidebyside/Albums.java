package io.github.springspotify.benchmarks.sidebyside;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

import io.github.springspotify.benchmarks.sidebyside.Callers.Measurement;

/**
 * One album of 5 KB, read by 1, 8 and 64 callers.
 */
final class Albums {

	private final Comparison comparison;

	private final String token;

	private final Callable<String> ids;

	private final List<Library> libraries;

	Albums(Comparison comparison, String token, Callable<String> ids, List<Library> libraries) {
		this.comparison = comparison;
		this.token = token;
		this.ids = ids;
		this.libraries = libraries;
	}

	String compare(int callers) {
		List<Contestant> contestants = this.libraries.stream().map(this::contestant).toList();
		try (Callers threads = new Callers(callers, this.comparison.virtual())) {
			contestants.forEach((contestant) -> measure(contestant, threads));
			for (int round = 0; round < this.comparison.rounds(); round++) {
				contestants.forEach((contestant) -> contestant.measured().add(measure(contestant, threads)));
			}
		}
		finally {
			contestants.forEach((contestant) -> contestant.calls().close());
		}
		return table(callers, contestants);
	}

	private Contestant contestant(Library library) {
		return new Contestant(library, library.open(this.comparison.uri(), this.token), new ArrayList<>());
	}

	private Measurement measure(Contestant contestant, Callers threads) {
		return threads.callFor(() -> contestant.calls().album(this.ids.call()), this.comparison.time());
	}

	private static String table(int callers, List<Contestant> contestants) {
		Contestant peer = contestants.stream()
			.filter((contestant) -> contestant.library() == Library.PEER)
			.findFirst()
			.orElseThrow();
		StringBuilder table = new StringBuilder();
		table.append(String.format("| %d caller%s | calls/s (spread) | of the peer's | KB per call | of the peer's |%n",
				callers, (callers > 1) ? "s" : ""));
		table.append("|---|--:|--:|--:|--:|\n");
		for (Contestant contestant : contestants) {
			table.append(String.format(Locale.ROOT, "| %s | %s | %.1f | %.1f | %.2f |%n", contestant.library().title(),
					contestant.speed(), contestant.speed().median() / peer.speed().median(),
					contestant.memory().median() / 1024, contestant.memory().median() / peer.memory().median()));
		}
		return table.toString();
	}

	private record Contestant(Library library, Calls calls, List<Measurement> measured) {

		Spread speed() {
			return Spread.of(this.measured.stream().map(Measurement::perSecond).toList());
		}

		Spread memory() {
			return Spread.of(this.measured.stream().map(Measurement::allocated).toList());
		}

	}

}
