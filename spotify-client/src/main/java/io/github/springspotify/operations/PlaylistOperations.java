package io.github.springspotify.operations;

import io.github.springspotify.model.Page;
import io.github.springspotify.model.Paging;
import io.github.springspotify.model.SimplifiedPlaylist;

/**
 * Playlists.
 *
 * @since 0.1.0
 */
public interface PlaylistOperations {

	/**
	 * Return the playlists that the current user owns or follows, one page at a time.
	 * @return the page
	 * @see ReactivePlaylistOperations#getForCurrentUser()
	 */
	Page<SimplifiedPlaylist> getForCurrentUser();

	/**
	 * Return the playlists that the current user owns or follows, one page at a time.
	 * @param paging which page
	 * @return the page
	 * @see ReactivePlaylistOperations#getForCurrentUser(Paging)
	 */
	Page<SimplifiedPlaylist> getForCurrentUser(Paging paging);

}
