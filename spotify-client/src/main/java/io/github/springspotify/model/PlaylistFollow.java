package io.github.springspotify.model;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * How a playlist is followed.
 *
 * @param isPublic whether it stands on the profile of the user
 * @since 0.1.0
 */
public record PlaylistFollow(@JsonProperty("public") boolean isPublic) {

	/**
	 * Return that the playlist is to stand on the profile of the user.
	 * @return how to follow
	 */
	public static PlaylistFollow publicly() {
		return new PlaylistFollow(true);
	}

	/**
	 * Return that only the user is to see it.
	 * @return how to follow
	 */
	public static PlaylistFollow privately() {
		return new PlaylistFollow(false);
	}

}
