package io.github.springspotify.benchmarks.sidebyside;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
		Map<Library, List<Measurement>> measured = new EnumMap<>(Library.class);
		Map<Library, Calls> opened = new EnumMap<>(Library.class);
		try (Callers threads = new Callers(callers, this.comparison.virtual())) {
			for (Library library : this.libraries) {
				measured.put(library, new ArrayList<>());
				Calls calls = library.open(this.comparison.uri(), this.token);
				opened.put(library, calls);
				threads.callFor(() -> calls.album(this.ids.call()), this.comparison.time());
			}
			for (int round = 0; round < this.comparison.rounds(); round++) {
				for (Library library : this.libraries) {
					Calls calls = opened.get(library);
					measured.get(library)
						.add(threads.callFor(() -> calls.album(this.ids.call()), this.comparison.time()));
				}
			}
		}
		finally {
			opened.values().forEach(Calls::close);
		}
		return table(callers, measured);
	}

	private String table(int callers, Map<Library, List<Measurement>> measured) {
		StringBuilder table = new StringBuilder();
		table.append(String.format("| %d caller%s | calls/s (spread) | of the peer's | KB per call | of the peer's |%n",
				callers, (callers > 1) ? "s" : ""));
		table.append("|---|--:|--:|--:|--:|\n");
		Spread peer = Spread.of(measured.get(Library.PEER).stream().map(Measurement::perSecond).toList());
		Spread peerMemory = Spread.of(measured.get(Library.PEER).stream().map(Measurement::allocated).toList());
		measured.forEach((library, values) -> {
			Spread speed = Spread.of(values.stream().map(Measurement::perSecond).toList());
			Spread memory = Spread.of(values.stream().map(Measurement::allocated).toList());
			table.append(String.format(Locale.ROOT, "| %s | %s | %.1f | %.1f | %.2f |%n", library.title(), speed,
					speed.median() / peer.median(), memory.median() / 1024, memory.median() / peerMemory.median()));
		});
		return table.toString();
	}

}
