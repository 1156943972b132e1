package io.github.springspotify.benchmarks.sidebyside;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * What a run has to say, printed as it comes and kept for the documentation.
 */
final class Report {

	private final StringBuilder text = new StringBuilder();

	Report() {
		add("Measured on " + LocalDate.now(ZoneOffset.UTC) + " with Java " + Runtime.version().feature() + " on "
				+ Runtime.getRuntime().availableProcessors()
				+ " cores, which the server shares. Medians, and in brackets the least and the most.");
	}

	void add(String part) {
		System.out.println(part.strip() + "\n");
		this.text.append(part.strip()).append("\n\n");
	}

	void write(Path file) throws IOException {
		Files.writeString(file, this.text.toString().strip() + "\n");
	}

}
