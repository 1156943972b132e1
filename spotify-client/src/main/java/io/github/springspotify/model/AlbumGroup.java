package io.github.springspotify.model;

/**
 * How an artist takes part in an album.
 *
 * @since 0.1.0
 */
public enum AlbumGroup {

	/**
	 * Albums of the artist.
	 */
	ALBUM("album"),

	/**
	 * Singles of the artist.
	 */
	SINGLE("single"),

	/**
	 * Albums of others on which the artist appears.
	 */
	APPEARS_ON("appears_on"),

	/**
	 * Compilations.
	 */
	COMPILATION("compilation");

	private final String value;

	AlbumGroup(String value) {
		this.value = value;
	}

	/**
	 * Return the value as Spotify spells it.
	 * @return the value
	 */
	public String value() {
		return this.value;
	}

}
