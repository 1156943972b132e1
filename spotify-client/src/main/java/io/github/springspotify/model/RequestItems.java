package io.github.springspotify.model;

import java.util.List;

/**
 * Checks the lists that are sent to Spotify. How many elements are too many is known from
 * the endpoint.
 */
final class RequestItems {

	private RequestItems() {
	}

	static <T> List<T> check(List<T> items, int min) {
		if (items.size() < min) {
			throw new IllegalArgumentException("The list of items must not be empty");
		}
		return List.copyOf(items);
	}

}
