package io.github.springspotify.endpoint;

import java.util.Comparator;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Finds what somebody may have meant who has mistyped a name.
 */
final class NearMatch {

	private NearMatch() {
	}

	/**
	 * Return the name with the fewest differences, or {@code null} if all differ in more
	 * than a quarter of their letters.
	 */
	static @Nullable String find(String mistyped, Stream<String> names) {
		return names.filter((name) -> distance(mistyped, name) <= Math.max(1, name.length() / 4))
			.min(Comparator.comparingInt((name) -> distance(mistyped, name)))
			.orElse(null);
	}

	/**
	 * Count the letters to insert, to delete and to replace (Levenshtein).
	 */
	private static int distance(String from, String to) {
		int[] row = new int[to.length() + 1];
		for (int j = 0; j <= to.length(); j++) {
			row[j] = j;
		}
		for (int i = 1; i <= from.length(); i++) {
			int diagonal = row[0];
			row[0] = i;
			for (int j = 1; j <= to.length(); j++) {
				int replaced = diagonal + ((from.charAt(i - 1) == to.charAt(j - 1)) ? 0 : 1);
				diagonal = row[j];
				row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
			}
		}
		return row[to.length()];
	}

}
