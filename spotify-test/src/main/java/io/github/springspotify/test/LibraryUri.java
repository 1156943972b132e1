package io.github.springspotify.test;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * A Spotify URI given to the library operations.
 *
 * @param uri the whole URI
 * @param kind the kind, such as {@code track}
 */
record LibraryUri(String uri, String kind) {

	static final Set<String> SAVABLE = Set.of("track", "album", "episode", "show", "audiobook", "user", "playlist");

	static final Set<String> CHECKABLE = Set.of("track", "album", "episode", "show", "audiobook", "user", "playlist",
			"artist");

	private static final int MAXIMUM = 40;

	private static final Map<String, String> MODIFY_SCOPES = Map.of("user", "user-follow-modify", "playlist",
			"playlist-modify-public");

	private static final Map<String, String> READ_SCOPES = Map.of("user", "user-follow-read", "artist",
			"user-follow-read", "playlist", "playlist-read-private");

	/**
	 * Read the comma-separated list of a request.
	 * @param uris the parameter, or {@code null} if it is missing
	 * @param kinds the kinds that the operation takes
	 * @return the URIs in the order given
	 * @throws ApiException with status 400 in the bare shape if anything is wrong
	 */
	static List<LibraryUri> parse(@Nullable String uris, Set<String> kinds) {
		if (uris == null || uris.isEmpty()) {
			throw refused("Missing required parameter: uris");
		}
		String[] values = uris.split(",", -1);
		if (values.length > MAXIMUM) {
			throw refused("Too many uris: at most " + MAXIMUM + " are allowed");
		}
		List<LibraryUri> result = new ArrayList<>();
		for (String value : values) {
			result.add(parseOne(value, kinds));
		}
		return result;
	}

	private static LibraryUri parseOne(String value, Set<String> kinds) {
		String[] parts = value.split(":", -1);
		boolean valid = parts.length == 3 && parts[0].equals("spotify") && !parts[2].isEmpty()
				&& (parts[1].equals("user") || Base62Ids.isValid(parts[2]));
		if (!valid) {
			throw refused("Invalid uri");
		}
		if (!kinds.contains(parts[1])) {
			throw refused("Unsupported uri type: " + parts[1]);
		}
		return new LibraryUri(value, parts[1]);
	}

	private static ApiException refused(String message) {
		return ApiException.badRequest(message).withoutWrapper();
	}

	String modifyScope() {
		return MODIFY_SCOPES.getOrDefault(this.kind, "user-library-modify");
	}

	String readScope() {
		return READ_SCOPES.getOrDefault(this.kind, "user-library-read");
	}

}
