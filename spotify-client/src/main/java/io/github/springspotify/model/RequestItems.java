package io.github.springspotify.model;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * Checks the lists that are sent to Spotify. How many elements are too many is known from
 * the endpoint.
 */
final class RequestItems {

	private RequestItems() {
	}

	static <T> List<T> check(@Nullable List<T> items, int min) {
		if (items == null || items.stream().anyMatch(Objects::isNull)) {
			throw new IllegalArgumentException("The list of items must neither be null nor contain null");
		}
		if (items.size() < min) {
			throw new IllegalArgumentException("The list of items must not be empty");
		}
		return List.copyOf(items);
	}

}
