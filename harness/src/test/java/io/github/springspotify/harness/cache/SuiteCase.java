package io.github.springspotify.harness.cache;

/**
 * What came of a case of the suite.
 *
 * @param id name of the case
 * @param kind whether the case is {@code required}, {@code optimal}, or a {@code check}
 * of what a cache does where it may do either
 * @param outcome the suite's word for what came of it
 * @param message what was not as expected
 */
record SuiteCase(String id, String kind, String outcome, String message) {

	static SuiteCase of(String line) {
		String[] columns = line.split("\t", 4);
		return new SuiteCase(columns[0], columns[1], columns[2], columns[3]);
	}

	boolean isRequired() {
		return this.kind.equals("required");
	}

	boolean hasPassed() {
		return this.outcome.equals("pass") || this.outcome.equals("yes");
	}

}
