package io.github.springspotify.model;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Kind of an album. The set is open: a value that Spotify adds later is kept as it came,
 * in lower case.
 *
 * @param value the value as Spotify spells it, in lower case
 * @since 0.1.0
 */
public record AlbumType(@JsonValue String value) {

	/**
	 * A full album.
	 */
	public static final AlbumType ALBUM = new AlbumType("album");

	/**
	 * A single.
	 */
	public static final AlbumType SINGLE = new AlbumType("single");

	/**
	 * A compilation.
	 */
	public static final AlbumType COMPILATION = new AlbumType("compilation");

	/**
	 * An extended play.
	 */
	public static final AlbumType EP = new AlbumType("ep");

	@JsonCreator
	public AlbumType {
		value = value.toLowerCase(Locale.ROOT);
	}

	@Override
	public String toString() {
		return this.value;
	}

}
