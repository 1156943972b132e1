package io.github.springspotify.harness;

import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What was counted while one thing went wrong.
 *
 * @param fault what went wrong
 * @param shared where tokens were kept
 * @param requests pages that users have opened
 * @param failures how many of them failed, by type of exception
 * @param examples a message of each type
 * @param loggedOut users who had to connect their account anew
 * @param tokensLost whether tokens were lost that nobody else knows
 * @param refreshes refreshes that reached Spotify
 * @param renewed those that gave a new token
 * @param necessary how often a token had expired
 * @param duplicates writes that were carried out more than once
 * @param lost writes that were reported to the user but not carried out
 * @param longest the longest call
 * @param pause how long the machine did not let a thread go on
 * @param limited answers with 429
 */
record Row(String fault, String shared, int requests, Map<String, Integer> failures, Map<String, String> examples,
		int loggedOut, boolean tokensLost, int refreshes, int renewed, int necessary, int duplicates, int lost,
		Duration longest, Duration pause, int limited) {

	static final String HEAD = """
			| what goes wrong | tokens in | pages | failed | logged out | refreshes, done, needed | twice, lost | longest | 429 |
			|---|---|--:|---|--:|--:|--:|--:|--:|""";

	@Override
	public String toString() {
		String failed = this.failures.entrySet()
			.stream()
			.map((entry) -> entry.getValue() + " " + entry.getKey().replace("Exception", ""))
			.collect(Collectors.joining(", "));
		return "| %s | %s | %d | %s | %d | %d, %d, %d | %d, %d | %.2f s | %d |".formatted(this.fault, this.shared,
				this.requests, failed.isEmpty() ? "0" : failed, this.loggedOut, this.refreshes, this.renewed,
				this.necessary, this.duplicates, this.lost, this.longest.toMillis() / 1000.0, this.limited);
	}

}
