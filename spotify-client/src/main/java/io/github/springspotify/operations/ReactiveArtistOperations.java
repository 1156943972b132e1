package io.github.springspotify.operations;

import java.util.Set;

import io.github.springspotify.endpoint.SpotifyEndpoint;
import io.github.springspotify.model.AlbumGroup;
import io.github.springspotify.model.Artist;
import io.github.springspotify.model.Market;
import io.github.springspotify.model.Page;
import io.github.springspotify.model.Paging;
import io.github.springspotify.model.SimplifiedAlbum;
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

}
