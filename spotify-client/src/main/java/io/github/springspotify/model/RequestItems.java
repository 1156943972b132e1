package io.github.springspotify.model;

import java.util.List;

/**
 * Checks the lists that are sent to Spotify.
 */
final class RequestItems {

	private static final int MAX = 100;

	private RequestItems() {
	}

	static <T> List<T> check(List<T> items, int min) {
		if (items.size() < min) {
			throw new IllegalArgumentException("The list of items must not be empty");
		}
		if (items.size() > MAX) {
			throw new IllegalArgumentException(
					"The list of items must contain at most " + MAX + " elements but has " + items.size());
		}
		return List.copyOf(items);
	}

}
