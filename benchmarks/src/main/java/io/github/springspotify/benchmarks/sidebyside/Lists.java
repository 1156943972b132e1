package io.github.springspotify.benchmarks.sidebyside;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.github.springspotify.SpotifyClient;
import io.github.springspotify.benchmarks.SavedTracks;
import io.github.springspotify.model.SavedTrack;
import se.michaelthelin.spotify.model_objects.specification.Paging;

/**
 * Work of many requests, each answered after 30 ms.
 */
final class Lists {

	private static final String TOKEN = "slow";

	private static final int READS = 200;

	/**
	 * Enough for what differs by a hundredth from round to round.
	 */
	private static final int MOST_ROUNDS = 3;

	private final Comparison comparison;

	Lists(Comparison comparison) {
		this.comparison = comparison;
	}

	String savedTracks() {
		try (SpotifyClient spotify = SpotifyCalls.open(Connector.NETTY, this.comparison.uri(), TOKEN);
				PeerCalls peer = new PeerCalls(this.comparison.uri(), TOKEN)) {
			Map<String, Runnable> ways = new LinkedHashMap<>();
			ways.put("`spotify-web-api-java`, one page after the other", () -> walk(peer));
			ways.put("**`SpotifyClient`**, one page after the other", () -> walk(spotify, 1));
			ways.put("**`SpotifyClient`**, eight at a time", () -> walk(spotify, 8));
			return compare(String.format(Locale.ROOT, "%,d saved tracks", this.comparison.tracks()), ways);
		}
	}

	String manyReads() {
		List<String> ids = IntStream.range(0, READS).mapToObj(Lists::id).toList();
		try (SpotifyClient spotify = SpotifyCalls.open(Connector.NETTY, this.comparison.uri(), TOKEN);
				PeerCalls peer = new PeerCalls(this.comparison.uri(), TOKEN)) {
			Map<String, Runnable> ways = new LinkedHashMap<>();
			ways.put("`spotify-web-api-java`, one after the other", () -> ids.forEach(peer::track));
			ways.put("**`SpotifyClient`**, one after the other", () -> ids.forEach(spotify.tracks()::get));
			ways.put("**`SpotifyClient`**, `getAll(ids)`", () -> expect(READS, spotify.tracks().getAll(ids).size()));
			return compare(READS + " tracks by id", ways);
		}
	}

	private static String id(int number) {
		return String.format(Locale.ROOT, "%022d", number);
	}

	private void walk(SpotifyClient spotify, int concurrency) {
		try (Stream<SavedTrack> tracks = spotify.pages()
			.of(spotify.tracks()::getSaved)
			.withPageSize(SavedTracks.PAGE_SIZE)
			.withConcurrency(concurrency)
			.items()) {
			expect(this.comparison.tracks(), tracks.count());
		}
	}

	private void walk(PeerCalls peer) {
		int read = 0;
		int total = 1;
		while (read < total) {
			Paging<?> page = peer.savedTracks(read, SavedTracks.PAGE_SIZE);
			total = page.getTotal();
			read += page.getItems().length;
		}
		expect(this.comparison.tracks(), read);
	}

	private static void expect(long expected, long actual) {
		if (expected != actual) {
			throw new IllegalStateException(actual + " in place of " + expected);
		}
	}

	private String compare(String work, Map<String, Runnable> ways) {
		Map<String, List<Double>> measured = new LinkedHashMap<>();
		for (int round = 0; round <= Math.min(this.comparison.rounds(), MOST_ROUNDS); round++) {
			for (Map.Entry<String, Runnable> way : ways.entrySet()) {
				long start = System.nanoTime();
				way.getValue().run();
				double millis = (System.nanoTime() - start) / 1e6;
				if (round > 0) {
					measured.computeIfAbsent(way.getKey(), (any) -> new ArrayList<>()).add(millis);
				}
			}
		}
		StringBuilder table = new StringBuilder("| " + work + " | ms (spread) | times faster |\n|---|--:|--:|\n");
		double first = Spread.of(measured.values().iterator().next()).median();
		measured.forEach((way, values) -> {
			Spread spread = Spread.of(values);
			table.append(String.format(Locale.ROOT, "| %s | %s | %.1f |%n", way, spread, first / spread.median()));
		});
		return table.toString();
	}

}
