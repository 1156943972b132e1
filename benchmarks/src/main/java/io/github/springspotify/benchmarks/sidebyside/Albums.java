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

	/**
	 * A round is as short as this part of that of other comparisons, and there are as
	 * many more of them: what is compared has to run under the same conditions.
	 */
	private static final int PARTS = 4;

	/**
	 * How many rounds go by before it counts. In the first seconds the JVM compiles,
	 * which takes a fifth of the processors and longer for those with more code.
	 */
	private static final int WARM_UP = 3 * PARTS;

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
			for (int i = 0; i < WARM_UP; i++) {
				contestants.forEach((contestant) -> measure(contestant, threads));
			}
			for (int round = 0; round < this.comparison.rounds() * PARTS; round++) {
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
		return threads.callFor(() -> contestant.calls().album(this.ids.call()),
				this.comparison.time().dividedBy(PARTS));
	}

	private static String table(int callers, List<Contestant> contestants) {
		Contestant peer = of(Library.PEER, contestants);
		StringBuilder table = new StringBuilder();
		table.append(String.format(
				"| %d caller%s | calls/s (spread) | of the bare client's | of the peer's | µs of processor | of the peer's | KB | of the peer's |%n",
				callers, (callers > 1) ? "s" : ""));
		table.append("|---|--:|--:|--:|--:|--:|--:|--:|\n");
		for (Contestant contestant : contestants) {
			Library bare = contestant.library().bare();
			table.append(String.format(Locale.ROOT, "| %s | %s | %s | %.2f | %.0f | %.2f | %.1f | %.2f |%n",
					contestant.library().title(), contestant.speed(),
					(bare != null && contestants.stream().anyMatch((other) -> other.library() == bare))
							? contestant.perRound(of(bare, contestants)) : "",
					contestant.speed().median() / peer.speed().median(), contestant.processor().median(),
					contestant.processor().median() / peer.processor().median(), contestant.memory().median() / 1024,
					contestant.memory().median() / peer.memory().median()));
		}
		return table.toString();
	}

	private static Contestant of(Library library, List<Contestant> contestants) {
		return contestants.stream().filter((contestant) -> contestant.library() == library).findFirst().orElseThrow();
	}

	private record Contestant(Library library, Calls calls, List<Measurement> measured) {

		Spread speed() {
			return Spread.of(this.measured.stream().map(Measurement::perSecond).toList());
		}

		/**
		 * Return how fast this is beside another, round by round: what disturbs one of
		 * them disturbs the other mostly, too.
		 */
		String perRound(Contestant other) {
			List<Double> ratios = new ArrayList<>();
			for (int round = 0; round < this.measured.size(); round++) {
				ratios.add(this.measured.get(round).perSecond() / other.measured.get(round).perSecond());
			}
			Spread spread = Spread.of(ratios);
			return String.format(Locale.ROOT, "%.2f (%.2f-%.2f)", spread.median(), spread.least(), spread.most());
		}

		Spread processor() {
			return Spread.of(this.measured.stream().map(Measurement::processor).toList());
		}

		Spread memory() {
			return Spread.of(this.measured.stream().map(Measurement::allocated).toList());
		}

	}

}
