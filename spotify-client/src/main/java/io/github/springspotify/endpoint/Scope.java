package io.github.springspotify.endpoint;

/**
 * A permission that a user grants to an application.
 *
 * @since 0.1.0
 * @see <a href=
 * "https://developer.spotify.com/documentation/web-api/concepts/scopes">Scopes</a>
 */
public enum Scope {

	/**
	 * Upload images to playlists.
	 */
	UGC_IMAGE_UPLOAD("ugc-image-upload"),

	/**
	 * Read what is playing and on which device.
	 */
	USER_READ_PLAYBACK_STATE("user-read-playback-state"),

	/**
	 * Control playback.
	 */
	USER_MODIFY_PLAYBACK_STATE("user-modify-playback-state"),

	/**
	 * Read the item that is playing.
	 */
	USER_READ_CURRENTLY_PLAYING("user-read-currently-playing"),

	/**
	 * Control the mobile applications.
	 */
	APP_REMOTE_CONTROL("app-remote-control"),

	/**
	 * Play through the playback SDKs.
	 */
	STREAMING("streaming"),

	/**
	 * Read private playlists.
	 */
	PLAYLIST_READ_PRIVATE("playlist-read-private"),

	/**
	 * Include collaborative playlists.
	 */
	PLAYLIST_READ_COLLABORATIVE("playlist-read-collaborative"),

	/**
	 * Change private playlists.
	 */
	PLAYLIST_MODIFY_PRIVATE("playlist-modify-private"),

	/**
	 * Change public playlists.
	 */
	PLAYLIST_MODIFY_PUBLIC("playlist-modify-public"),

	/**
	 * Follow and unfollow.
	 */
	USER_FOLLOW_MODIFY("user-follow-modify"),

	/**
	 * Read who is followed.
	 */
	USER_FOLLOW_READ("user-follow-read"),

	/**
	 * Read the position in episodes and chapters.
	 */
	USER_READ_PLAYBACK_POSITION("user-read-playback-position"),

	/**
	 * Read top artists and tracks.
	 */
	USER_TOP_READ("user-top-read"),

	/**
	 * Read what was played recently.
	 */
	USER_READ_RECENTLY_PLAYED("user-read-recently-played"),

	/**
	 * Save and remove content.
	 */
	USER_LIBRARY_MODIFY("user-library-modify"),

	/**
	 * Read saved content.
	 */
	USER_LIBRARY_READ("user-library-read"),

	/**
	 * Read the address of the account.
	 */
	USER_READ_EMAIL("user-read-email"),

	/**
	 * Read details of the subscription.
	 */
	USER_READ_PRIVATE("user-read-private");

	private final String value;

	Scope(String value) {
		this.value = value;
	}

	/**
	 * Return the scope as it is sent to Spotify.
	 * @return the value
	 */
	public String value() {
		return this.value;
	}

}
