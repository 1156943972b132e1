package io.github.springspotify.operations;

import java.util.Collection;
import java.util.List;
import java.util.Set;

import io.github.springspotify.model.AlbumGroup;
import io.github.springspotify.model.Artist;
import io.github.springspotify.model.Artists;
import io.github.springspotify.model.Market;
import io.github.springspotify.model.Page;
import io.github.springspotify.model.Paging;
import io.github.springspotify.model.SimplifiedAlbum;
import io.github.springspotify.model.Tracks;
import org.jspecify.annotations.Nullable;

/**
 * Artists and their albums.
 *
 * @since 0.1.0
 */
public interface ArtistOperations {

	/**
	 * Return an artist.
	 * @param id id of the artist
	 * @return the artist
	 * @see ReactiveArtistOperations#get(CharSequence)
	 */
	Artist get(CharSequence id);

	/**
	 * Return the albums of an artist, one page at a time.
	 * @param id id of the artist
	 * @return the page
	 * @see ReactiveArtistOperations#getAlbums(CharSequence)
	 */
	Page<SimplifiedAlbum> getAlbums(CharSequence id);

	/**
	 * Return the albums of an artist, one page at a time.
	 * @param id id of the artist
	 * @param paging which page
	 * @return the page
	 * @see ReactiveArtistOperations#getAlbums(CharSequence, Paging)
	 */
	Page<SimplifiedAlbum> getAlbums(CharSequence id, Paging paging);

	/**
	 * Return the albums of an artist, one page at a time.
	 * @param id id of the artist
	 * @param groups kinds of albums, empty for all
	 * @param paging which page
	 * @param market market whose content is wanted, or {@code null} for that of the user
	 * @return the page
	 * @see ReactiveArtistOperations#getAlbums(CharSequence, Set, Paging, Market)
	 */
	Page<SimplifiedAlbum> getAlbums(CharSequence id, Set<AlbumGroup> groups, Paging paging, @Nullable Market market);

	/**
	 * Return many artists, with as few calls as Spotify allows this client id: one for
	 * each 50, or in development mode one for each. The timeout counts for each call.
	 * @param ids ids, URIs or addresses of artists, any number
	 * @return the artists in the order of the ids, without those that Spotify does not
	 * know
	 */
	List<Artist> getAll(Collection<? extends CharSequence> ids);

	/**
	 * Return several artists at once.
	 * @param ids ids of the artists, at least one and at most 50
	 * @return the artists that Spotify knows, in the order of the ids
	 * @deprecated since 0.1.0: applications in development mode may not call it since
	 * 2026-02-11; use {@code getAll(ids)}
	 * @see ReactiveArtistOperations#getSeveral(Collection)
	 */
	@Deprecated(since = "0.1.0")
	Artists getSeveral(Collection<? extends CharSequence> ids);

	/**
	 * Return the most popular tracks of an artist in a market.
	 * @param id id of the artist
	 * @return the tracks
	 * @deprecated since 0.1.0: applications in development mode may not call it since
	 * 2026-02-11; there is no replacement
	 * @see ReactiveArtistOperations#getTopTracks(CharSequence)
	 */
	@Deprecated(since = "0.1.0")
	Tracks getTopTracks(CharSequence id);

	/**
	 * Return the most popular tracks of an artist in a market.
	 * @param id id of the artist
	 * @param market market whose content is wanted, or {@code null} for that of the user
	 * @return the tracks
	 * @deprecated since 0.1.0: applications in development mode may not call it since
	 * 2026-02-11; there is no replacement
	 * @see ReactiveArtistOperations#getTopTracks(CharSequence, Market)
	 */
	@Deprecated(since = "0.1.0")
	Tracks getTopTracks(CharSequence id, @Nullable Market market);

	/**
	 * Return artists that are similar to an artist, as the listening of users shows.
	 * @param id id of the artist
	 * @return the artists
	 * @deprecated since 0.1.0: applications in development mode may not call it since
	 * 2024-11-27; there is no replacement
	 * @see ReactiveArtistOperations#getRelatedArtists(CharSequence)
	 */
	@Deprecated(since = "0.1.0")
	Artists getRelatedArtists(CharSequence id);

}
