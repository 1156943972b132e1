package io.github.springspotify.endpoint;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * What an application does with Spotify, as a name for the scopes that it takes.
 *
 * @since 0.1.0
 */
public enum Feature {

	/**
	 * Read and change what the user has saved.
	 */
	LIBRARY(Scope.USER_LIBRARY_READ, Scope.USER_LIBRARY_MODIFY),

	/**
	 * Read and change the user's playlists, private and collaborative ones included.
	 */
	PLAYLISTS(Scope.PLAYLIST_READ_PRIVATE, Scope.PLAYLIST_READ_COLLABORATIVE, Scope.PLAYLIST_MODIFY_PRIVATE,
			Scope.PLAYLIST_MODIFY_PUBLIC),

	/**
	 * See and control what is playing.
	 */
	PLAYBACK(Scope.USER_READ_PLAYBACK_STATE, Scope.USER_MODIFY_PLAYBACK_STATE, Scope.USER_READ_CURRENTLY_PLAYING),

	/**
	 * Read and change whom the user follows.
	 */
	FOLLOWING(Scope.USER_FOLLOW_READ, Scope.USER_FOLLOW_MODIFY),

	/**
	 * Read the user's top artists and tracks.
	 */
	TOP_CONTENT(Scope.USER_TOP_READ),

	/**
	 * Read what the user played recently.
	 */
	RECENTLY_PLAYED(Scope.USER_READ_RECENTLY_PLAYED),

	/**
	 * Read the details of the user's account.
	 */
	PROFILE(Scope.USER_READ_PRIVATE, Scope.USER_READ_EMAIL);

	private final Set<Scope> scopes;

	Feature(Scope first, Scope... others) {
		this.scopes = EnumSet.of(first, others);
	}

	/**
	 * Return the scopes that the feature takes.
	 * @return the scopes
	 */
	public Set<Scope> scopes() {
		return EnumSet.copyOf(this.scopes);
	}

	/**
	 * Return the name of the feature in configuration, such as {@code top-content}.
	 * @return the name
	 */
	public String value() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
