package io.github.springspotify.docs.readme;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The required cases of the suite for caches that fail, as a table in AsciiDoc.
 *
 * @param rows ids of cases and why they fail
 */
record CacheSuiteTable(List<String[]> rows) {

	private static final String DIRECTORY = "harness/src/test/resources/io/github/springspotify/harness/cache/";

	CacheSuiteTable() {
		this(Project.read(DIRECTORY + "failures.tsv").lines().map((line) -> line.split("\t")).toList());
	}

	/**
	 * Return how many cases there are and how many of them pass.
	 */
	String figures() {
		String count = Project.read(DIRECTORY + "suite.properties").replaceFirst("(?s).*\nrequired=(\\d+).*", "$1");
		int failed = this.rows.stream().mapToInt((row) -> row[0].split(" ").length).sum();
		return count + " required cases " + (Integer.parseInt(count) - failed) + " pass";
	}

	@Override
	public String toString() {
		StringBuilder table = new StringBuilder("[%header%autowidth.stretch]\n|===\n| cases | why\n");
		this.rows.forEach((row) -> {
			String cases = Arrays.stream(row[0].split(" ")).map("`%s`"::formatted).collect(Collectors.joining(", "));
			table.append("\n| %s%n| %s%n".formatted(cases, row[1]));
		});
		return table.append("|===\n").toString();
	}

}
