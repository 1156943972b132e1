package io.github.springspotify.model;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * A resource in Spotify's catalogue, by kind and id. Reads URIs ({@code spotify:track:…})
 * and share addresses ({@code https://open.spotify.com/track/…}, with or without a
 * language), prints URIs. Counts as text in the form of a URI, so it stands wherever an
 * id is asked for; one of the wrong kind is refused there.
 *
 * @param type kind of the resource in lower case, such as {@code track} or {@code album}
 * @param id id of the resource
 * @see <a href=
 * "https://developer.spotify.com/documentation/web-api/concepts/spotify-uris-ids">Spotify
 * URIs and ids</a>
 * @since 0.1.0
 */
public record SpotifyUri(String type, String id) implements CharSequence {

	private static final Pattern URI = Pattern.compile("spotify:(?:user:[^:]+:)?([a-z_]+):([^:/?#\\s,]+)");

	private static final Pattern ADDRESS = Pattern.compile(
			"(?:https?://)?(?:open|play)\\.spotify\\.com/(?:intl-[a-zA-Z-]+/|embed/)?(?:user/[^/]+/(?=playlist/))?([a-z_]+)/([^/?#\\s,]+)/?(?:[?#]\\S*)?");

	public SpotifyUri {
		type = type.toLowerCase(Locale.ROOT);
		if (!type.matches("[a-z_]+") || id.isEmpty() || !id.matches("[^:/?#\\s,]+")) {
			throw new IllegalArgumentException(
					"'" + type + ":" + id + "' is not the type and id of a Spotify resource");
		}
	}

	/**
	 * Return the URI of a track.
	 * @param id id of the track
	 * @return the URI
	 */
	public static SpotifyUri track(String id) {
		return new SpotifyUri("track", id);
	}

	/**
	 * Return the URI of an album.
	 * @param id id of the album
	 * @return the URI
	 */
	public static SpotifyUri album(String id) {
		return new SpotifyUri("album", id);
	}

	/**
	 * Return the URI of an artist.
	 * @param id id of the artist
	 * @return the URI
	 */
	public static SpotifyUri artist(String id) {
		return new SpotifyUri("artist", id);
	}

	/**
	 * Read a Spotify URI or share address.
	 * @param value the URI or address
	 * @return the resource
	 * @throws IllegalArgumentException if the value is neither
	 */
	@JsonCreator
	public static SpotifyUri parse(String value) {
		String text = value.strip();
		SpotifyUri uri = match(URI, text);
		uri = (uri != null) ? uri : match(ADDRESS, text);
		if (uri == null) {
			throw new IllegalArgumentException("'" + value + "' is neither a Spotify URI such as 'spotify:track:"
					+ "4uLU6hMCjMI75M1A2tKUQC' nor an address of open.spotify.com");
		}
		return uri;
	}

	/**
	 * Read a Spotify URI or share address, as {@link #parse(String)} does. By this name
	 * Spring finds how to convert path variables, request parameters and properties.
	 * @param value the URI or address
	 * @return the resource
	 * @throws IllegalArgumentException if the value is neither
	 */
	public static SpotifyUri of(String value) {
		return parse(value);
	}

	/**
	 * Return the id that a text stands for: the bare id itself, or that of a Spotify URI
	 * or share address.
	 * @param value the bare id, URI or address
	 * @param types types of which the resource may be, none for anything
	 * @return the id
	 * @throws IllegalArgumentException if the value is blank, or if it is the URI or
	 * address of something else
	 */
	public static String idOf(CharSequence value, Collection<String> types) {
		String text = value.toString().strip();
		if (text.isEmpty()) {
			throw new IllegalArgumentException("An id must not be blank");
		}
		if (types.isEmpty()
				|| !(text.startsWith("spotify:") || text.contains("spotify.com/") || text.contains("://"))) {
			return text;
		}
		SpotifyUri uri = parse(text);
		if (!types.contains(uri.type)) {
			throw new IllegalArgumentException("'" + text + "' is of type '" + uri.type + "' where '"
					+ String.join("' or '", types) + "' is asked for");
		}
		// Users have ids with any letters, which are encoded in URIs and addresses
		return URLDecoder.decode(uri.id.replace("+", "%2B"), StandardCharsets.UTF_8);
	}

	private static @Nullable SpotifyUri match(Pattern pattern, String text) {
		Matcher matcher = pattern.matcher(text);
		return matcher.matches() ? new SpotifyUri(matcher.group(1), matcher.group(2)) : null;
	}

	@Override
	public int length() {
		return toString().length();
	}

	@Override
	public char charAt(int index) {
		return toString().charAt(index);
	}

	@Override
	public CharSequence subSequence(int start, int end) {
		return toString().subSequence(start, end);
	}

	/**
	 * Return the URI in Spotify's form.
	 */
	@JsonValue
	@Override
	public String toString() {
		return "spotify:" + this.type + ":" + this.id;
	}

}
