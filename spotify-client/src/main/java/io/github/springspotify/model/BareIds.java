package io.github.springspotify.model;

import java.util.Collection;
import java.util.List;

/**
 * Reads the ids that bodies and queries hold, where a comma would make two of one.
 */
final class BareIds {

	private BareIds() {
	}

	static List<String> read(Collection<? extends CharSequence> values, String type) {
		return values.stream().map((value) -> read(value, type)).toList();
	}

	static String read(CharSequence value, String type) {
		String id = SpotifyUri.idOf(value, List.of(type));
		if (id.contains(",")) {
			throw new IllegalArgumentException("'" + id + "' is not a single id of type '" + type + "'");
		}
		return id;
	}

}
