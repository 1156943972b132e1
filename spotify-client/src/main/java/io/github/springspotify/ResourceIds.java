package io.github.springspotify;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import io.github.springspotify.model.SpotifyUri;
import org.jspecify.annotations.Nullable;

/**
 * Reads what callers give as an id: the bare id, a Spotify URI or a share address. Of the
 * latter two the kind is known, so one of another kind than the endpoint is about is
 * refused.
 */
final class ResourceIds {

	/**
	 * What a segment of a path is about. Audiobooks and chapters have URIs of shows and
	 * episodes.
	 */
	private static final Map<String, Set<String>> KINDS = Map.ofEntries(Map.entry("albums", Set.of("album")),
			Map.entry("artists", Set.of("artist")), Map.entry("audio-analysis", Set.of("track")),
			Map.entry("audio-features", Set.of("track")), Map.entry("audiobooks", Set.of("audiobook", "show")),
			Map.entry("chapters", Set.of("chapter", "episode")), Map.entry("episodes", Set.of("episode")),
			Map.entry("followers", Set.of("user")), Map.entry("following", Set.of("artist", "user")),
			Map.entry("playlists", Set.of("playlist")), Map.entry("shows", Set.of("show")),
			Map.entry("tracks", Set.of("track")), Map.entry("users", Set.of("user")));

	private ResourceIds() {
	}

	/**
	 * Return the kinds of resources that stand at the end of a path or before a variable
	 * in it.
	 */
	static Set<String> kindsOf(String path) {
		int end = path.length();
		while (end > 0) {
			int start = path.lastIndexOf('/', end - 1);
			Set<String> kinds = KINDS.get(path.substring(start + 1, end));
			if (kinds != null) {
				return kinds;
			}
			end = start;
		}
		return Set.of();
	}

	/**
	 * Return the elements of a list, none of which is {@code null}.
	 */
	static <T> Stream<T> elements(Collection<? extends @Nullable T> values, String parameter) {
		return values.stream().map((value) -> {
			if (value == null) {
				throw new IllegalArgumentException("'" + parameter + "' must not contain null");
			}
			return value;
		});
	}

	static String read(CharSequence value, Set<String> kinds, String parameter) {
		String text = value.toString().strip();
		if (text.isEmpty()) {
			throw new IllegalArgumentException("'" + parameter + "' must not be blank");
		}
		if (text.equals(".") || text.equals("..")) {
			throw new IllegalArgumentException("'" + parameter + "' must be an id but is '" + value + "'");
		}
		try {
			return SpotifyUri.idOf(value, kinds);
		}
		catch (IllegalArgumentException ex) {
			throw new IllegalArgumentException("'" + parameter + "' is refused: " + ex.getMessage(), ex);
		}
	}

}
