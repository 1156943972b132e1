package io.github.springspotify.operations;

import java.util.Collection;
import java.util.List;

import io.github.springspotify.endpoint.Scope;
import io.github.springspotify.endpoint.SpotifyEndpoint;
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
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/**
 * Playlists and their items.
 *
 * @since 0.1.0
 */
public interface ReactivePlaylistOperations {

	/**
	 * Return a playlist with the first page of its items.
	 * @param id id of the playlist
	 * @return the playlist
	 */
	default Mono<Playlist> get(CharSequence id) {
		return get(id, null);
	}

	/**
	 * Return a playlist with the first page of its items.
	 * @param id id of the playlist
	 * @param market market whose content is wanted, or {@code null} for that of the user
	 * @return the playlist
	 */
	@GetExchange("/playlists/{playlist_id}?additional_types=track,episode")
	@SpotifyEndpoint(reference = "get-playlist")
	Mono<Playlist> get(@PathVariable("playlist_id") CharSequence id, @Nullable Market market);

	/**
	 * Return the playlists that the current user owns or follows, one page at a time.
	 * @return the page
	 */
	default Mono<Page<SimplifiedPlaylist>> getForCurrentUser() {
		return getForCurrentUser(Paging.first());
	}

	/**
	 * Return the playlists that the current user owns or follows, one page at a time.
	 * @param paging which page
	 * @return the page
	 */
	@GetExchange("/me/playlists")
	@SpotifyEndpoint(reference = "get-a-list-of-current-users-playlists", user = true,
			enrichingScopes = Scope.PLAYLIST_READ_PRIVATE, maxLimit = 50, maxOffset = 100_000)
	Mono<Page<SimplifiedPlaylist>> getForCurrentUser(Paging paging);

	/**
	 * Create a playlist for the current user. It is public unless the details say
	 * otherwise.
	 * @param details name and, if wanted, description and visibility
	 * @return the playlist
	 */
	@PostExchange("/me/playlists")
	@SpotifyEndpoint(reference = "create-playlist", user = true,
			anyScope = { Scope.PLAYLIST_MODIFY_PUBLIC, Scope.PLAYLIST_MODIFY_PRIVATE })
	Mono<Playlist> create(@RequestBody PlaylistDetails details);

	/**
	 * Change name, description or visibility of a playlist. What the details leave out
	 * stays.
	 * @param id id of the playlist
	 * @param details what to change
	 * @return completes when Spotify has confirmed it
	 */
	@PutExchange("/playlists/{playlist_id}")
	@SpotifyEndpoint(reference = "change-playlist-details", user = true,
			anyScope = { Scope.PLAYLIST_MODIFY_PUBLIC, Scope.PLAYLIST_MODIFY_PRIVATE })
	Mono<Void> changeDetails(@PathVariable("playlist_id") CharSequence id, @RequestBody PlaylistDetails details);

	/**
	 * Return the items of a playlist, one page at a time. In development mode only for
	 * the owner and for collaborators.
	 * @param id id of the playlist
	 * @return the page
	 */
	default Mono<Page<PlaylistTrack>> getItems(CharSequence id) {
		return getItems(id, Paging.first(), null);
	}

	/**
	 * Return the items of a playlist, one page at a time. In development mode only for
	 * the owner and for collaborators.
	 * @param id id of the playlist
	 * @param paging which page
	 * @return the page
	 */
	default Mono<Page<PlaylistTrack>> getItems(CharSequence id, Paging paging) {
		return getItems(id, paging, null);
	}

	/**
	 * Return the items of a playlist, one page at a time. In development mode only for
	 * the owner and for collaborators.
	 * @param id id of the playlist
	 * @param paging which page
	 * @param market market whose content is wanted, or {@code null} for that of the user
	 * @return the page
	 */
	@GetExchange("/playlists/{playlist_id}/items?additional_types=track,episode")
	@SpotifyEndpoint(reference = "get-playlists-items", enrichingScopes = Scope.PLAYLIST_READ_PRIVATE, maxLimit = 50)
	Mono<Page<PlaylistTrack>> getItems(@PathVariable("playlist_id") CharSequence id, Paging paging,
			@Nullable Market market);

	/**
	 * Append items to a playlist. Adding an item twice makes it stand there twice.
	 * @param id id of the playlist
	 * @param uris what to append, at least one and at most 100
	 * @return the new version of the playlist
	 */
	default Mono<PlaylistSnapshot> addItems(CharSequence id, List<SpotifyUri> uris) {
		return addItems(id, ItemsToAdd.append(uris));
	}

	/**
	 * Add items to a playlist. Adding an item twice makes it stand there twice.
	 * @param id id of the playlist
	 * @param items what to add and where
	 * @return the new version of the playlist
	 */
	@PostExchange("/playlists/{playlist_id}/items")
	@SpotifyEndpoint(reference = "add-items-to-playlist", maxIds = 100, user = true,
			anyScope = { Scope.PLAYLIST_MODIFY_PUBLIC, Scope.PLAYLIST_MODIFY_PRIVATE })
	Mono<PlaylistSnapshot> addItems(@PathVariable("playlist_id") CharSequence id, @RequestBody ItemsToAdd items);

	/**
	 * Replace all items of a playlist. With chunking, the first 100 replace the others
	 * and the rest is added after them, so a failure in between leaves a shorter list.
	 * @param id id of the playlist
	 * @param items what the playlist is to hold, empty to clear it
	 * @return the new version of the playlist
	 */
	@PutExchange("/playlists/{playlist_id}/items")
	@SpotifyEndpoint(reference = "reorder-or-replace-playlists-items", maxIds = 100, user = true,
			anyScope = { Scope.PLAYLIST_MODIFY_PUBLIC, Scope.PLAYLIST_MODIFY_PRIVATE })
	Mono<PlaylistSnapshot> replaceItems(@PathVariable("playlist_id") CharSequence id,
			@RequestBody ItemsToReplace items);

	/**
	 * Move a range of items within a playlist.
	 * @param id id of the playlist
	 * @param items which items to move, and where to
	 * @return the new version of the playlist
	 */
	@PutExchange("/playlists/{playlist_id}/items")
	@SpotifyEndpoint(reference = "reorder-or-replace-playlists-items", maxIds = 100, user = true,
			anyScope = { Scope.PLAYLIST_MODIFY_PUBLIC, Scope.PLAYLIST_MODIFY_PRIVATE })
	Mono<PlaylistSnapshot> reorderItems(@PathVariable("playlist_id") CharSequence id, @RequestBody ItemsToMove items);

	/**
	 * Remove every occurrence of items from a playlist.
	 * @param id id of the playlist
	 * @param uris what to remove, at least one and at most 100
	 * @return the new version of the playlist
	 */
	default Mono<PlaylistSnapshot> removeItems(CharSequence id, List<SpotifyUri> uris) {
		return removeItems(id, ItemsToRemove.of(uris));
	}

	/**
	 * Remove every occurrence of items from a playlist, or from a known version of it.
	 * @param id id of the playlist
	 * @param items what to remove
	 * @return the new version of the playlist
	 */
	@DeleteExchange("/playlists/{playlist_id}/items")
	@SpotifyEndpoint(reference = "remove-items-playlist", maxIds = 100, user = true,
			anyScope = { Scope.PLAYLIST_MODIFY_PUBLIC, Scope.PLAYLIST_MODIFY_PRIVATE })
	Mono<PlaylistSnapshot> removeItems(@PathVariable("playlist_id") CharSequence id, @RequestBody ItemsToRemove items);

	/**
	 * Return the cover of a playlist in the sizes there are.
	 * @param id id of the playlist
	 * @return the images, empty if there is no cover
	 */
	@GetExchange("/playlists/{playlist_id}/images")
	@SpotifyEndpoint(reference = "get-playlist-cover")
	Mono<List<Image>> getCoverImage(@PathVariable("playlist_id") CharSequence id);

	/**
	 * Replace the cover of a playlist.
	 * @param id id of the playlist
	 * @param image the image, a JPEG of at most 256 KB in base64
	 * @return completes when Spotify has confirmed it
	 */
	@PutExchange(url = "/playlists/{playlist_id}/images", contentType = "image/jpeg")
	@SpotifyEndpoint(reference = "upload-custom-playlist-cover", user = true, scopes = Scope.UGC_IMAGE_UPLOAD,
			anyScope = { Scope.PLAYLIST_MODIFY_PUBLIC, Scope.PLAYLIST_MODIFY_PRIVATE })
	Mono<Void> uploadCoverImage(@PathVariable("playlist_id") CharSequence id, CoverImage image);

	/**
	 * Return the items of a playlist, one page at a time.
	 * @param id id of the playlist
	 * @return the page
	 * @deprecated since 0.1.0: applications in development mode may not call it since
	 * 2026-02-11; use {@link #getItems(CharSequence, Paging, Market)}
	 */
	@Deprecated(since = "0.1.0")
	default Mono<Page<PlaylistTrack>> getTracks(CharSequence id) {
		return getTracks(id, Paging.first(), null);
	}

	/**
	 * Return the items of a playlist, one page at a time.
	 * @param id id of the playlist
	 * @param paging which page
	 * @return the page
	 * @deprecated since 0.1.0: applications in development mode may not call it since
	 * 2026-02-11; use {@link #getItems(CharSequence, Paging, Market)}
	 */
	@Deprecated(since = "0.1.0")
	default Mono<Page<PlaylistTrack>> getTracks(CharSequence id, Paging paging) {
		return getTracks(id, paging, null);
	}

	/**
	 * Return the items of a playlist, one page at a time.
	 * @param id id of the playlist
	 * @param paging which page
	 * @param market market whose content is wanted, or {@code null} for that of the user
	 * @return the page
	 * @deprecated since 0.1.0: applications in development mode may not call it since
	 * 2026-02-11; use {@link #getItems(CharSequence, Paging, Market)}
	 */
	@Deprecated(since = "0.1.0")
	@GetExchange("/playlists/{playlist_id}/tracks?additional_types=track,episode")
	@SpotifyEndpoint(reference = "get-playlists-tracks", enrichingScopes = Scope.PLAYLIST_READ_PRIVATE, maxLimit = 100,
			closedSince = "2026-02-11", replacement = "playlists().getItems(..)")
	Mono<Page<PlaylistTrack>> getTracks(@PathVariable("playlist_id") CharSequence id, Paging paging,
			@Nullable Market market);

	/**
	 * Add items to a playlist. Adding an item twice makes it stand there twice.
	 * @param id id of the playlist
	 * @param items what to add and where
	 * @return the new version of the playlist
	 * @deprecated since 0.1.0: applications in development mode may not call it since
	 * 2026-02-11; use {@link #addItems(CharSequence, ItemsToAdd)}
	 */
	@Deprecated(since = "0.1.0")
	@PostExchange("/playlists/{playlist_id}/tracks")
	@SpotifyEndpoint(reference = "add-tracks-to-playlist", user = true,
			anyScope = { Scope.PLAYLIST_MODIFY_PUBLIC, Scope.PLAYLIST_MODIFY_PRIVATE }, maxIds = 100,
			closedSince = "2026-02-11", replacement = "playlists().addItems(..)")
	Mono<PlaylistSnapshot> addTracks(@PathVariable("playlist_id") CharSequence id, @RequestBody ItemsToAdd items);

	/**
	 * Replace all items of a playlist. With chunking, the first 100 replace the others
	 * and the rest is added after them, so a failure in between leaves a shorter list.
	 * @param id id of the playlist
	 * @param items what the playlist is to hold, empty to clear it
	 * @return the new version of the playlist
	 * @deprecated since 0.1.0: applications in development mode may not call it since
	 * 2026-02-11; use {@link #replaceItems(CharSequence, ItemsToReplace)}
	 */
	@Deprecated(since = "0.1.0")
	@PutExchange("/playlists/{playlist_id}/tracks")
	@SpotifyEndpoint(reference = "reorder-or-replace-playlists-tracks", user = true,
			anyScope = { Scope.PLAYLIST_MODIFY_PUBLIC, Scope.PLAYLIST_MODIFY_PRIVATE }, maxIds = 100,
			closedSince = "2026-02-11", replacement = "playlists().replaceItems(..)")
	Mono<PlaylistSnapshot> replaceTracks(@PathVariable("playlist_id") CharSequence id,
			@RequestBody ItemsToReplace items);

	/**
	 * Move a range of items within a playlist.
	 * @param id id of the playlist
	 * @param items which items to move, and where to
	 * @return the new version of the playlist
	 * @deprecated since 0.1.0: applications in development mode may not call it since
	 * 2026-02-11; use {@link #reorderItems(CharSequence, ItemsToMove)}
	 */
	@Deprecated(since = "0.1.0")
	@PutExchange("/playlists/{playlist_id}/tracks")
	@SpotifyEndpoint(reference = "reorder-or-replace-playlists-tracks", user = true,
			anyScope = { Scope.PLAYLIST_MODIFY_PUBLIC, Scope.PLAYLIST_MODIFY_PRIVATE }, maxIds = 100,
			closedSince = "2026-02-11", replacement = "playlists().reorderItems(..)")
	Mono<PlaylistSnapshot> reorderTracks(@PathVariable("playlist_id") CharSequence id, @RequestBody ItemsToMove items);

	/**
	 * Remove every occurrence of items from a playlist, or from a known version of it.
	 * @param id id of the playlist
	 * @param tracks what to remove
	 * @return the new version of the playlist
	 * @deprecated since 0.1.0: applications in development mode may not call it since
	 * 2026-02-11; use {@link #removeItems(CharSequence, ItemsToRemove)}
	 */
	@Deprecated(since = "0.1.0")
	@DeleteExchange("/playlists/{playlist_id}/tracks")
	@SpotifyEndpoint(reference = "remove-tracks-playlist", user = true,
			anyScope = { Scope.PLAYLIST_MODIFY_PUBLIC, Scope.PLAYLIST_MODIFY_PRIVATE }, maxIds = 100,
			closedSince = "2026-02-11", replacement = "playlists().removeItems(..)")
	Mono<PlaylistSnapshot> removeTracks(@PathVariable("playlist_id") CharSequence id,
			@RequestBody TracksToRemove tracks);

	/**
	 * Return the playlists that a user owns or follows, one page at a time. Without
	 * scopes only the public ones.
	 * @param userId id of the user
	 * @return the page
	 * @deprecated since 0.1.0: applications in development mode may not call it since
	 * 2026-02-11; there is no replacement
	 */
	@Deprecated(since = "0.1.0")
	default Mono<Page<SimplifiedPlaylist>> getForUser(CharSequence userId) {
		return getForUser(userId, Paging.first());
	}

	/**
	 * Return the playlists that a user owns or follows, one page at a time. Without
	 * scopes only the public ones.
	 * @param userId id of the user
	 * @param paging which page
	 * @return the page
	 * @deprecated since 0.1.0: applications in development mode may not call it since
	 * 2026-02-11; there is no replacement
	 */
	@Deprecated(since = "0.1.0")
	@GetExchange("/users/{user_id}/playlists")
	@SpotifyEndpoint(reference = "get-list-users-playlists",
			enrichingScopes = { Scope.PLAYLIST_READ_PRIVATE, Scope.PLAYLIST_READ_COLLABORATIVE }, maxLimit = 50,
			maxOffset = 100_000, closedSince = "2026-02-11")
	Mono<Page<SimplifiedPlaylist>> getForUser(@PathVariable("user_id") CharSequence userId, Paging paging);

	/**
	 * Create a playlist for a user, who must be the current one. It is public unless the
	 * details say otherwise.
	 * @param userId id of the user
	 * @param details name and, if wanted, description and visibility
	 * @return the playlist
	 * @deprecated since 0.1.0: applications in development mode may not call it since
	 * 2026-02-11; use {@link #create(PlaylistDetails)}
	 */
	@Deprecated(since = "0.1.0")
	@PostExchange("/users/{user_id}/playlists")
	@SpotifyEndpoint(reference = "create-playlist-for-user", user = true,
			anyScope = { Scope.PLAYLIST_MODIFY_PUBLIC, Scope.PLAYLIST_MODIFY_PRIVATE }, closedSince = "2026-02-11",
			replacement = "playlists().create(..)")
	Mono<Playlist> createForUser(@PathVariable("user_id") CharSequence userId, @RequestBody PlaylistDetails details);

	/**
	 * Follow a playlist on behalf of the current user, publicly unless said otherwise.
	 * @param id id of the playlist
	 * @return completes when Spotify has confirmed it
	 * @deprecated since 0.1.0: applications in development mode may not call it since
	 * 2026-02-11; use {@link ReactiveLibraryOperations#save(Collection)}
	 */
	@Deprecated(since = "0.1.0")
	default Mono<Void> follow(CharSequence id) {
		return follow(id, PlaylistFollow.publicly());
	}

	/**
	 * Follow a playlist on behalf of the current user, publicly unless said otherwise.
	 * @param id id of the playlist
	 * @param how whether it is to stand on the profile of the user
	 * @return completes when Spotify has confirmed it
	 * @deprecated since 0.1.0: applications in development mode may not call it since
	 * 2026-02-11; use {@link ReactiveLibraryOperations#save(Collection)}
	 */
	@Deprecated(since = "0.1.0")
	@PutExchange("/playlists/{playlist_id}/followers")
	@SpotifyEndpoint(reference = "follow-playlist", user = true,
			anyScope = { Scope.PLAYLIST_MODIFY_PUBLIC, Scope.PLAYLIST_MODIFY_PRIVATE }, closedSince = "2026-02-11",
			replacement = "library().save(..)")
	Mono<Void> follow(@PathVariable("playlist_id") CharSequence id, @RequestBody PlaylistFollow how);

	/**
	 * No longer follow a playlist on behalf of the current user. This is also how the
	 * owner deletes one.
	 * @param id id of the playlist
	 * @return completes when Spotify has confirmed it
	 * @deprecated since 0.1.0: applications in development mode may not call it since
	 * 2026-02-11; use {@link ReactiveLibraryOperations#remove(Collection)}
	 */
	@Deprecated(since = "0.1.0")
	@DeleteExchange("/playlists/{playlist_id}/followers")
	@SpotifyEndpoint(reference = "unfollow-playlist", user = true,
			anyScope = { Scope.PLAYLIST_MODIFY_PUBLIC, Scope.PLAYLIST_MODIFY_PRIVATE }, closedSince = "2026-02-11",
			replacement = "library().remove(..)")
	Mono<Void> unfollow(@PathVariable("playlist_id") CharSequence id);

	/**
	 * Return whether the current user follows a playlist.
	 * @param id id of the playlist
	 * @return whether the user does, as the only element
	 * @deprecated since 0.1.0: applications in development mode may not call it since
	 * 2026-02-11; use {@link ReactiveLibraryOperations#contains(Collection)}
	 */
	@Deprecated(since = "0.1.0")
	@GetExchange("/playlists/{playlist_id}/followers/contains")
	@SpotifyEndpoint(reference = "check-if-user-follows-playlist", user = true, closedSince = "2026-02-11",
			replacement = "library().contains(..)")
	Mono<List<Boolean>> checkFollows(@PathVariable("playlist_id") CharSequence id);

}
