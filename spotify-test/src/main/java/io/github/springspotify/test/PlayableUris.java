package io.github.springspotify.test;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Reads URIs of tracks and episodes.
 */
final class PlayableUris {

	private static final int MAXIMUM = 100;

	private final Catalogue catalogue;

	PlayableUris(Catalogue catalogue) {
		this.catalogue = catalogue;
	}

	static @Nullable List<String> split(@Nullable String commaSeparated) {
		return (commaSeparated != null) ? List.of(commaSeparated.split(",", -1)) : null;
	}

	static void requireCount(int count) {
		if (count > MAXIMUM) {
			throw ApiException.badRequest("You can add or remove a maximum of " + MAXIMUM + " items per request");
		}
	}

	/**
	 * Return a URI by which something can be removed, local files included.
	 * @param uri the URI, or {@code null} if it is missing
	 * @return the same URI
	 */
	static String requireRemovable(@Nullable String uri) {
		if (uri == null || !(isPlayable(uri) || uri.startsWith("spotify:local:"))) {
			throw invalid(uri);
		}
		return uri;
	}

	/**
	 * Find what is meant.
	 * @param uris the URIs
	 * @return tracks and episodes in the same order
	 * @throws ApiException with status 400 if one is malformed or unknown
	 */
	List<Playable> resolve(List<String> uris) {
		List<Playable> items = new ArrayList<>();
		for (String uri : uris) {
			Playable item = find(uri);
			if (item == null) {
				throw ApiException.badRequest("Payload contains a non-existing ID");
			}
			items.add(item);
		}
		return items;
	}

	/**
	 * Find what is meant.
	 * @param uri the URI
	 * @return the track or episode, or {@code null} if there is none
	 * @throws ApiException with status 400 if it is malformed
	 */
	@Nullable Playable find(String uri) {
		if (!isPlayable(uri)) {
			throw invalid(uri);
		}
		return this.catalogue.find(Playable.class, uri);
	}

	private static boolean isPlayable(String uri) {
		String[] parts = uri.split(":", -1);
		return parts.length == 3 && parts[0].equals("spotify")
				&& (parts[1].equals("track") || parts[1].equals("episode")) && Base62Ids.isValid(parts[2]);
	}

	private static ApiException invalid(@Nullable String uri) {
		return ApiException.badRequest("Invalid uri: " + uri);
	}

}
