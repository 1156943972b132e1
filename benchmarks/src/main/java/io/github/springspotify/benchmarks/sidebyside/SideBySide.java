package io.github.springspotify.benchmarks.sidebyside;

import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Lets this library and others do the same work in turn, and prints tables of what it
 * took.
 */
public final class SideBySide {

	private static final int ALBUMS = 100;

	private static final List<Library> CACHING = List.of(Library.BARE_NETTY, Library.OURS, Library.OURS_REACTIVE,
			Library.PEER);

	private static final List<Library> LIMITED = List.of(Library.PEER, Library.BARE_NETTY, Library.OURS);

	private static final List<Library> STARTED = List.of(Library.OURS, Library.OURS_HTTP_COMPONENTS, Library.OURS_JDK,
			Library.PEER);

	private SideBySide() {
	}

	/**
	 * Run all comparisons.
	 * @param arguments {@code --short} to see only that everything runs,
	 * {@code --virtual} for callers on virtual threads, {@code --out=<file>} to write the
	 * tables to a file as well, names of comparisons to run only these: {@code albums},
	 * {@code lists}, {@code burst}, {@code cache}, {@code start}
	 * @throws Exception if a comparison does not come to its end
	 */
	public static void main(String[] arguments) throws Exception {
		Set<String> chosen = Set.of(arguments);
		boolean small = chosen.contains("--short");
		boolean all = chosen.stream().allMatch((argument) -> argument.startsWith("--"));
		Report report = new Report();
		try (ServerProcess server = ServerProcess.start(small ? 100 : 10_000)) {
			Comparison comparison = new Comparison(server, small ? 1 : 7, Duration.ofMillis(small ? 50 : 1_000),
					small ? 100 : 10_000, small ? 200 : 600, chosen.contains("--virtual"));
			if (all || chosen.contains("albums")) {
				albums(comparison, report);
			}
			if (all || chosen.contains("cache")) {
				cache(comparison, report);
			}
			if (all || chosen.contains("lists")) {
				report.add(new Lists(comparison).savedTracks());
				report.add(new Lists(comparison).manyReads());
			}
			if (all || chosen.contains("burst")) {
				Burst burst = new Burst(comparison);
				report.add(burst.compare("exact", comparison.calls() + " calls, 180 in 3 s, told how long to wait",
						LIMITED));
				report.add(burst.compare("strict", "the same, told to wait 1 s, refused calls count", LIMITED));
				report.add(new SharedLimits(comparison).compare());
			}
			if (all || chosen.contains("start")) {
				report.add(StartUp.compare(comparison, STARTED));
			}
		}
		for (String argument : arguments) {
			if (argument.startsWith("--out=")) {
				report.write(Path.of(argument.substring("--out=".length())));
			}
		}
		System.exit(0);
	}

	private static void albums(Comparison comparison, Report report) {
		Albums albums = new Albums(comparison, "fast", () -> "album", List.copyOf(EnumSet.allOf(Library.class)));
		for (int callers : new int[] { 1, 8, 64 }) {
			report.add(albums.compare(callers));
		}
	}

	private static void cache(Comparison comparison, Report report) {
		AtomicInteger next = new AtomicInteger();
		Albums albums = new Albums(comparison, "fresh", () -> "album" + next.getAndIncrement() % ALBUMS, CACHING);
		report.add("The same " + ALBUMS + " albums again and again, which may be kept for an hour:");
		report.add(albums.compare(1));
	}

}
