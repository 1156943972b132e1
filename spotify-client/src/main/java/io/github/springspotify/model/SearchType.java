package io.github.springspotify.model;

/**
 * What to search for.
 *
 * @since 0.1.0
 */
public enum SearchType {

	/**
	 * Albums.
	 */
	ALBUM("album"),

	/**
	 * Artists.
	 */
	ARTIST("artist"),

	/**
	 * Playlists.
	 */
	PLAYLIST("playlist"),

	/**
	 * Tracks.
	 */
	TRACK("track"),

	/**
	 * Shows.
	 */
	SHOW("show"),

	/**
	 * Episodes.
	 */
	EPISODE("episode"),

	/**
	 * Audiobooks.
	 */
	AUDIOBOOK("audiobook");

	private final String value;

	SearchType(String value) {
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
