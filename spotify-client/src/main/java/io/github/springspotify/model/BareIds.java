package io.github.springspotify.model;

import java.util.Collection;
import java.util.List;

/**
 * Reads the ids that requests hold: bare ids, Spotify URIs and share addresses.
 */
final class BareIds {

	private BareIds() {
	}

	static List<String> read(Collection<? extends CharSequence> values, String type) {
		return values.stream().map((value) -> read(value, type)).toList();
	}

	static String read(CharSequence value, String type) {
		String text = value.toString().strip();
		if (text.isEmpty() || text.contains(",")) {
			throw new IllegalArgumentException("'" + text + "' is not the id of " + type);
		}
		if (!text.startsWith("spotify:") && !text.contains("://")) {
			return text;
		}
		SpotifyUri uri = SpotifyUri.parse(text);
		if (!uri.type().equals(type)) {
			throw new IllegalArgumentException("'" + text + "' is not the id of " + type + " but of " + uri.type());
		}
		return uri.id();
	}

}
