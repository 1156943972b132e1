package io.github.springspotify.operations;

import java.util.Collection;
import java.util.List;

import io.github.springspotify.model.CoverImage;
import io.github.springspotify.model.Image;
import io.github.springspotify.model.ItemsToAdd;
import io.github.springspotify.model.ItemsToMove;
import io.github.springspotify.model.ItemsToRemove;
import io.github.springspotify.model.ItemsToReplace;
import io.github.springspotify.model.Market;
import io.github.springspotify.model.Page;
import io.github.springspotify.model.Paging;
import io.github.springspotify.model.Playlist;
import io.github.springspotify.model.PlaylistDetails;
import io.github.springspotify.model.PlaylistFollow;
import io.github.springspotify.model.PlaylistSnapshot;
import io.github.springspotify.model.PlaylistTrack;
import io.github.springspotify.model.SimplifiedPlaylist;
import io.github.springspotify.model.SpotifyUri;
import io.github.springspotify.model.TracksToRemove;
import org.jspecify.annotations.Nullable;

/**
 * Playlists and their items.
 *
 * @since 0.1.0
 */
public interface PlaylistOperations {

	/**
	 * Return a playlist with the first page of its items.
	 * @param id id of the playlist
	 * @return the playlist
	 * @see ReactivePlaylistOperations#get(CharSequence)
	 */
	Playlist get(CharSequence id);

	/**
	 * Return a playlist with the first page of its items.
	 * @param id id of the playlist
	 * @param market market whose content is wanted, or {@code null} for that of the user
	 * @return the playlist
	 * @see ReactivePlaylistOperations#get(CharSequence, Market)
	 */
	Playlist get(CharSequence id, @Nullable Market market);

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

	/**
	 * Create a playlist for the current user. It is public unless the details say
	 * otherwise.
	 * @param details name and, if wanted, description and visibility
	 * @return the playlist
	 * @see ReactivePlaylistOperations#create(PlaylistDetails)
	 */
	Playlist create(PlaylistDetails details);

	/**
	 * Change name, description or visibility of a playlist. What the details leave out
	 * stays.
	 * @param id id of the playlist
	 * @param details what to change
	 * @see ReactivePlaylistOperations#changeDetails(CharSequence, PlaylistDetails)
	 */
	void changeDetails(CharSequence id, PlaylistDetails details);

	/**
	 * Return the items of a playlist, one page at a time. In development mode only for
	 * the owner and for collaborators.
	 * @param id id of the playlist
	 * @return the page
	 * @see ReactivePlaylistOperations#getItems(CharSequence)
	 */
	Page<PlaylistTrack> getItems(CharSequence id);

	/**
	 * Return the items of a playlist, one page at a time. In development mode only for
	 * the owner and for collaborators.
	 * @param id id of the playlist
	 * @param paging which page
	 * @return the page
	 * @see ReactivePlaylistOperations#getItems(CharSequence, Paging)
	 */
	Page<PlaylistTrack> getItems(CharSequence id, Paging paging);

	/**
	 * Return the items of a playlist, one page at a time. In development mode only for
	 * the owner and for collaborators.
	 * @param id id of the playlist
	 * @param paging which page
	 * @param market market whose content is wanted, or {@code null} for that of the user
	 * @return the page
	 * @see ReactivePlaylistOperations#getItems(CharSequence, Paging, Market)
	 */
	Page<PlaylistTrack> getItems(CharSequence id, Paging paging, @Nullable Market market);

	/**
	 * Append items to a playlist. Adding an item twice makes it stand there twice.
	 * @param id id of the playlist
	 * @param uris what to append, at least one and at most 100
	 * @return the new version of the playlist
	 * @see ReactivePlaylistOperations#addItems(CharSequence, List)
	 */
	PlaylistSnapshot addItems(CharSequence id, List<SpotifyUri> uris);

	/**
	 * Add items to a playlist. Adding an item twice makes it stand there twice.
	 * @param id id of the playlist
	 * @param items what to add and where
	 * @return the new version of the playlist
	 * @see ReactivePlaylistOperations#addItems(CharSequence, ItemsToAdd)
	 */
	PlaylistSnapshot addItems(CharSequence id, ItemsToAdd items);

	/**
	 * Replace all items of a playlist. With chunking, the first 100 replace the others
	 * and the rest is added after them, so a failure in between leaves a shorter list.
	 * @param id id of the playlist
	 * @param items what the playlist is to hold, empty to clear it
	 * @return the new version of the playlist
	 * @see ReactivePlaylistOperations#replaceItems(CharSequence, ItemsToReplace)
	 */
	PlaylistSnapshot replaceItems(CharSequence id, ItemsToReplace items);

	/**
	 * Move a range of items within a playlist.
	 * @param id id of the playlist
	 * @param items which items to move, and where to
	 * @return the new version of the playlist
	 * @see ReactivePlaylistOperations#reorderItems(CharSequence, ItemsToMove)
	 */
	PlaylistSnapshot reorderItems(CharSequence id, ItemsToMove items);

	/**
	 * Remove every occurrence of items from a playlist.
	 * @param id id of the playlist
	 * @param uris what to remove, at least one and at most 100
	 * @return the new version of the playlist
	 * @see ReactivePlaylistOperations#removeItems(CharSequence, List)
	 */
	PlaylistSnapshot removeItems(CharSequence id, List<SpotifyUri> uris);

	/**
	 * Remove every occurrence of items from a playlist, or from a known version of it.
	 * @param id id of the playlist
	 * @param items what to remove
	 * @return the new version of the playlist
	 * @see ReactivePlaylistOperations#removeItems(CharSequence, ItemsToRemove)
	 */
	PlaylistSnapshot removeItems(CharSequence id, ItemsToRemove items);

	/**
	 * Return the cover of a playlist in the sizes there are.
	 * @param id id of the playlist
	 * @return the images, empty if there is no cover
	 * @see ReactivePlaylistOperations#getCoverImage(CharSequence)
	 */
	List<Image> getCoverImage(CharSequence id);

	/**
	 * Replace the cover of a playlist.
	 * @param id id of the playlist
	 * @param image the image, a JPEG of at most 256 KB in base64
	 * @see ReactivePlaylistOperations#uploadCoverImage(CharSequence, CoverImage)
	 */
	void uploadCoverImage(CharSequence id, CoverImage image);

	/**
	 * Return the items of a playlist, one page at a time.
	 * @param id id of the playlist
	 * @return the page
	 * @deprecated since 0.1.0: applications in development mode may not call it since
	 * 2026-02-11; use {@link #getItems(CharSequence, Paging, Market)}
	 * @see ReactivePlaylistOperations#getTracks(CharSequence)
	 */
	@Deprecated(since = "0.1.0")
	Page<PlaylistTrack> getTracks(CharSequence id);

	/**
	 * Return the items of a playlist, one page at a time.
	 * @param id id of the playlist
	 * @param paging which page
	 * @return the page
	 * @deprecated since 0.1.0: applications in development mode may not call it since
	 * 2026-02-11; use {@link #getItems(CharSequence, Paging, Market)}
	 * @see ReactivePlaylistOperations#getTracks(CharSequence, Paging)
	 */
	@Deprecated(since = "0.1.0")
	Page<PlaylistTrack> getTracks(CharSequence id, Paging paging);

	/**
	 * Return the items of a playlist, one page at a time.
	 * @param id id of the playlist
	 * @param paging which page
	 * @param market market whose content is wanted, or {@code null} for that of the user
	 * @return the page
	 * @deprecated since 0.1.0: applications in development mode may not call it since
	 * 2026-02-11; use {@link #getItems(CharSequence, Paging, Market)}
	 * @see ReactivePlaylistOperations#getTracks(CharSequence, Paging, Market)
	 */
	@Deprecated(since = "0.1.0")
	Page<PlaylistTrack> getTracks(CharSequence id, Paging paging, @Nullable Market market);

	/**
	 * Add items to a playlist. Adding an item twice makes it stand there twice.
	 * @param id id of the playlist
	 * @param items what to add and where
	 * @return the new version of the playlist
	 * @deprecated since 0.1.0: applications in development mode may not call it since
	 * 2026-02-11; use {@link #addItems(CharSequence, ItemsToAdd)}
	 * @see ReactivePlaylistOperations#addTracks(CharSequence, ItemsToAdd)
	 */
	@Deprecated(since = "0.1.0")
	PlaylistSnapshot addTracks(CharSequence id, ItemsToAdd items);

	/**
	 * Replace all items of a playlist. With chunking, the first 100 replace the others
	 * and the rest is added after them, so a failure in between leaves a shorter list.
	 * @param id id of the playlist
	 * @param items what the playlist is to hold, empty to clear it
	 * @return the new version of the playlist
	 * @deprecated since 0.1.0: applications in development mode may not call it since
	 * 2026-02-11; use {@link #replaceItems(CharSequence, ItemsToReplace)}
	 * @see ReactivePlaylistOperations#replaceTracks(CharSequence, ItemsToReplace)
	 */
	@Deprecated(since = "0.1.0")
	PlaylistSnapshot replaceTracks(CharSequence id, ItemsToReplace items);

	/**
	 * Move a range of items within a playlist.
	 * @param id id of the playlist
	 * @param items which items to move, and where to
	 * @return the new version of the playlist
	 * @deprecated since 0.1.0: applications in development mode may not call it since
	 * 2026-02-11; use {@link #reorderItems(CharSequence, ItemsToMove)}
	 * @see ReactivePlaylistOperations#reorderTracks(CharSequence, ItemsToMove)
	 */
	@Deprecated(since = "0.1.0")
	PlaylistSnapshot reorderTracks(CharSequence id, ItemsToMove items);

	/**
	 * Remove every occurrence of items from a playlist, or from a known version of it.
	 * @param id id of the playlist
	 * @param tracks what to remove
	 * @return the new version of the playlist
	 * @deprecated since 0.1.0: applications in development mode may not call it since
	 * 2026-02-11; use {@link #removeItems(CharSequence, ItemsToRemove)}
	 * @see ReactivePlaylistOperations#removeTracks(CharSequence, TracksToRemove)
	 */
	@Deprecated(since = "0.1.0")
	PlaylistSnapshot removeTracks(CharSequence id, TracksToRemove tracks);

	/**
	 * Return the playlists that a user owns or follows, one page at a time. Without
	 * scopes only the public ones.
	 * @param userId id of the user
	 * @return the page
	 * @deprecated since 0.1.0: applications in development mode may not call it since
	 * 2026-02-11; there is no replacement
	 * @see ReactivePlaylistOperations#getForUser(CharSequence)
	 */
	@Deprecated(since = "0.1.0")
	Page<SimplifiedPlaylist> getForUser(CharSequence userId);

	/**
	 * Return the playlists that a user owns or follows, one page at a time. Without
	 * scopes only the public ones.
	 * @param userId id of the user
	 * @param paging which page
	 * @return the page
	 * @deprecated since 0.1.0: applications in development mode may not call it since
	 * 2026-02-11; there is no replacement
	 * @see ReactivePlaylistOperations#getForUser(CharSequence, Paging)
	 */
	@Deprecated(since = "0.1.0")
	Page<SimplifiedPlaylist> getForUser(CharSequence userId, Paging paging);

	/**
	 * Create a playlist for a user, who must be the current one. It is public unless the
	 * details say otherwise.
	 * @param userId id of the user
	 * @param details name and, if wanted, description and visibility
	 * @return the playlist
	 * @deprecated since 0.1.0: applications in development mode may not call it since
	 * 2026-02-11; use {@link #create(PlaylistDetails)}
	 * @see ReactivePlaylistOperations#createForUser(CharSequence, PlaylistDetails)
	 */
	@Deprecated(since = "0.1.0")
	Playlist createForUser(CharSequence userId, PlaylistDetails details);

	/**
	 * Follow a playlist on behalf of the current user, publicly unless said otherwise.
	 * @param id id of the playlist
	 * @deprecated since 0.1.0: applications in development mode may not call it since
	 * 2026-02-11; use {@link LibraryOperations#save(Collection)}
	 * @see ReactivePlaylistOperations#follow(CharSequence)
	 */
	@Deprecated(since = "0.1.0")
	void follow(CharSequence id);

	/**
	 * Follow a playlist on behalf of the current user, publicly unless said otherwise.
	 * @param id id of the playlist
	 * @param how whether it is to stand on the profile of the user
	 * @deprecated since 0.1.0: applications in development mode may not call it since
	 * 2026-02-11; use {@link LibraryOperations#save(Collection)}
	 * @see ReactivePlaylistOperations#follow(CharSequence, PlaylistFollow)
	 */
	@Deprecated(since = "0.1.0")
	void follow(CharSequence id, PlaylistFollow how);

	/**
	 * No longer follow a playlist on behalf of the current user. This is also how the
	 * owner deletes one.
	 * @param id id of the playlist
	 * @deprecated since 0.1.0: applications in development mode may not call it since
	 * 2026-02-11; use {@link LibraryOperations#remove(Collection)}
	 * @see ReactivePlaylistOperations#unfollow(CharSequence)
	 */
	@Deprecated(since = "0.1.0")
	void unfollow(CharSequence id);

	/**
	 * Return whether the current user follows a playlist.
	 * @param id id of the playlist
	 * @return whether the user does, as the only element
	 * @deprecated since 0.1.0: applications in development mode may not call it since
	 * 2026-02-11; use {@link LibraryOperations#contains(Collection)}
	 * @see ReactivePlaylistOperations#checkFollows(CharSequence)
	 */
	@Deprecated(since = "0.1.0")
	List<Boolean> checkFollows(CharSequence id);

}
