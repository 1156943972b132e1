package io.github.springspotify.operations;

import java.util.Collection;
import java.util.List;

import io.github.springspotify.model.SpotifyUri;

/**
 * What the current user has saved: tracks, albums, episodes, shows and audiobooks, and
 * the users and playlists the user follows.
 *
 * @since 0.1.0
 */
public interface LibraryOperations {

	/**
	 * Save items to the library of the current user. Saving an item twice changes
	 * nothing.
	 * @param uris what to save, at least one and at most 40
	 * @see ReactiveLibraryOperations#save(Collection)
	 */
	void save(Collection<SpotifyUri> uris);

	/**
	 * Remove items from the library of the current user. Items that are not there are
	 * ignored.
	 * @param uris what to remove, at least one and at most 40
	 * @see ReactiveLibraryOperations#remove(Collection)
	 */
	void remove(Collection<SpotifyUri> uris);

	/**
	 * Return which items are in the library of the current user.
	 * @param uris what to look for, at least one and at most 40
	 * @return whether each item is there, in the order of the items
	 * @see ReactiveLibraryOperations#contains(Collection)
	 */
	List<Boolean> contains(Collection<SpotifyUri> uris);

}
