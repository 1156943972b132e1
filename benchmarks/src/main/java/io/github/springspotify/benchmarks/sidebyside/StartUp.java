package io.github.springspotify.benchmarks.sidebyside;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A JVM that starts, reads one album and ends.
 */
public final class StartUp {

	private StartUp() {
	}

	/**
	 * Read one album.
	 * @param arguments the library, the server
	 */
	public static void main(String[] arguments) {
		try (Calls calls = Library.valueOf(arguments[0]).open(URI.create(arguments[1]), "fast")) {
			calls.album("album");
		}
		catch (Calls.LimitedException ex) {
			throw new IllegalStateException(ex);
		}
		System.out.println("read");
		System.exit(0);
	}

	static String compare(Comparison comparison, List<Library> libraries) throws IOException {
		Map<Library, List<Double>> measured = new EnumMap<>(Library.class);
		for (int round = 0; round <= comparison.rounds(); round++) {
			for (Library library : libraries) {
				double millis = run(library, comparison.uri());
				if (round > 0) {
					measured.computeIfAbsent(library, (any) -> new ArrayList<>()).add(millis);
				}
			}
		}
		StringBuilder table = new StringBuilder("| JVM that reads one album | ms (spread) |\n|---|--:|\n");
		measured.forEach((library, values) -> table.append("| ")
			.append(library.title())
			.append(" | ")
			.append(Spread.of(values))
			.append(" |\n"));
		return table.toString();
	}

	private static double run(Library library, URI server) throws IOException {
		long start = System.nanoTime();
		Process process = Jvm.start(StartUp.class, library.name(), server.toString());
		String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		if (!output.contains("read")) {
			throw new IOException(library + " did not read the album: " + output);
		}
		return (System.nanoTime() - start) / 1e6;
	}

}
