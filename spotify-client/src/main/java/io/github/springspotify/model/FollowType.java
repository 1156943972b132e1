package io.github.springspotify.model;

/**
 * Whom to follow.
 *
 * @since 0.1.0
 */
public enum FollowType {

	/**
	 * Artists.
	 */
	ARTIST("artist"),

	/**
	 * Other users.
	 */
	USER("user");

	private final String value;

	FollowType(String value) {
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
