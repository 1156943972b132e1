package io.github.springspotify.operations;

import java.util.Collection;
import java.util.List;
import java.util.Set;

import io.github.springspotify.endpoint.SpotifyEndpoint;
import io.github.springspotify.model.AlbumGroup;
import io.github.springspotify.model.Artist;
import io.github.springspotify.model.Artists;
import io.github.springspotify.model.Market;
import io.github.springspotify.model.Page;
import io.github.springspotify.model.Paging;
import io.github.springspotify.model.SimplifiedAlbum;
import io.github.springspotify.model.Tracks;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.GetExchange;

/**
 * Artists and their albums.
 *
 * @since 0.1.0
 */
public interface ReactiveArtistOperations {

	/**
	 * Return an artist.
	 * @param id id of the artist
	 * @return the artist
	 */
	@GetExchange("/artists/{id}")
	@SpotifyEndpoint(reference = "get-an-artist")
	Mono<Artist> get(@PathVariable CharSequence id);

	/**
	 * Return the albums of an artist, one page at a time.
	 * @param id id of the artist
	 * @return the page
	 */
	default Mono<Page<SimplifiedAlbum>> getAlbums(CharSequence id) {
		return getAlbums(id, Set.of(), Paging.first(), null);
	}

	/**
	 * Return the albums of an artist, one page at a time.
	 * @param id id of the artist
	 * @param paging which page
	 * @return the page
	 */
	default Mono<Page<SimplifiedAlbum>> getAlbums(CharSequence id, Paging paging) {
		return getAlbums(id, Set.of(), paging, null);
	}

	/**
	 * Return the albums of an artist, one page at a time.
	 * @param id id of the artist
	 * @param groups kinds of albums, empty for all
	 * @param paging which page
	 * @param market market whose content is wanted, or {@code null} for that of the user
	 * @return the page
	 */
	@GetExchange("/artists/{id}/albums")
	@SpotifyEndpoint(reference = "get-an-artists-albums", maxLimit = 50, restrictedMaxLimit = 10)
	Mono<Page<SimplifiedAlbum>> getAlbums(@PathVariable CharSequence id, Set<AlbumGroup> groups, Paging paging,
			@Nullable Market market);

	/**
	 * Return many artists, with as few calls as Spotify allows this client id: one for
	 * each 50, or in development mode one for each. The timeout counts for each call.
	 * @param ids ids, URIs or addresses of artists, any number
	 * @return the artists in the order of the ids, without those that Spotify does not
	 * know
	 */
	default Mono<List<Artist>> getAll(Collection<? extends CharSequence> ids) {
		return new ManyReads<Artist>((some) -> getSeveral(some).map(Artists::artists), this::get).read(ids,
				ManyReads.MAX_OTHERS);
	}

	/**
	 * Return several artists at once.
	 * @param ids ids of the artists, at least one and at most 50
	 * @return the artists that Spotify knows, in the order of the ids
	 * @deprecated since 0.1.0: applications in development mode may not call it since
	 * 2026-02-11; use {@code getAll(ids)}
	 */
	@Deprecated(since = "0.1.0")
	@GetExchange("/artists")
	@SpotifyEndpoint(reference = "get-multiple-artists", maxIds = ManyReads.MAX_OTHERS, closedSince = "2026-02-11",
			replacement = "artists().getAll(..)")
	Mono<Artists> getSeveral(Collection<? extends CharSequence> ids);

	/**
	 * Return the most popular tracks of an artist in a market.
	 * @param id id of the artist
	 * @return the tracks
	 * @deprecated since 0.1.0: applications in development mode may not call it since
	 * 2026-02-11; there is no replacement
	 */
	@Deprecated(since = "0.1.0")
	default Mono<Tracks> getTopTracks(CharSequence id) {
		return getTopTracks(id, null);
	}

	/**
	 * Return the most popular tracks of an artist in a market.
	 * @param id id of the artist
	 * @param market market whose content is wanted, or {@code null} for that of the user
	 * @return the tracks
	 * @deprecated since 0.1.0: applications in development mode may not call it since
	 * 2026-02-11; there is no replacement
	 */
	@Deprecated(since = "0.1.0")
	@GetExchange("/artists/{id}/top-tracks")
	@SpotifyEndpoint(reference = "get-an-artists-top-tracks", closedSince = "2026-02-11")
	Mono<Tracks> getTopTracks(@PathVariable CharSequence id, @Nullable Market market);

	/**
	 * Return artists that are similar to an artist, as the listening of users shows.
	 * @param id id of the artist
	 * @return the artists
	 * @deprecated since 0.1.0: applications in development mode may not call it since
	 * 2024-11-27; there is no replacement
	 */
	@Deprecated(since = "0.1.0")
	@GetExchange("/artists/{id}/related-artists")
	@SpotifyEndpoint(reference = "get-an-artists-related-artists", closedSince = "2024-11-27")
	Mono<Artists> getRelatedArtists(@PathVariable CharSequence id);

}
