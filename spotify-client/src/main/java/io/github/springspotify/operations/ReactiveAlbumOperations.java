package io.github.springspotify.operations;

import io.github.springspotify.endpoint.Scope;
import io.github.springspotify.endpoint.SpotifyEndpoint;
import io.github.springspotify.model.Album;
import io.github.springspotify.model.Market;
import io.github.springspotify.model.Page;
import io.github.springspotify.model.Paging;
import io.github.springspotify.model.SavedAlbum;
import io.github.springspotify.model.SimplifiedTrack;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.GetExchange;

/**
 * Albums and their tracks.
 *
 * @since 0.1.0
 */
public interface ReactiveAlbumOperations {

	/**
	 * Return an album with the first page of its tracks.
	 * @param id id of the album
	 * @return the album
	 */
	default Mono<Album> get(CharSequence id) {
		return get(id, null);
	}

	/**
	 * Return an album with the first page of its tracks.
	 * @param id id of the album
	 * @param market market whose content is wanted, or {@code null} for that of the user
	 * @return the album
	 */
	@GetExchange("/albums/{id}")
	@SpotifyEndpoint(reference = "get-an-album")
	Mono<Album> get(@PathVariable CharSequence id, @Nullable Market market);

	/**
	 * Return the tracks of an album, one page at a time.
	 * @param id id of the album
	 * @return the page
	 */
	default Mono<Page<SimplifiedTrack>> getTracks(CharSequence id) {
		return getTracks(id, Paging.first(), null);
	}

	/**
	 * Return the tracks of an album, one page at a time.
	 * @param id id of the album
	 * @param paging which page
	 * @return the page
	 */
	default Mono<Page<SimplifiedTrack>> getTracks(CharSequence id, Paging paging) {
		return getTracks(id, paging, null);
	}

	/**
	 * Return the tracks of an album, one page at a time.
	 * @param id id of the album
	 * @param paging which page
	 * @param market market whose content is wanted, or {@code null} for that of the user
	 * @return the page
	 */
	@GetExchange("/albums/{id}/tracks")
	@SpotifyEndpoint(reference = "get-an-albums-tracks", maxLimit = 50)
	Mono<Page<SimplifiedTrack>> getTracks(@PathVariable CharSequence id, Paging paging, @Nullable Market market);

	/**
	 * Return the albums that the current user has saved, one page at a time, newest
	 * first.
	 * @return the page
	 */
	default Mono<Page<SavedAlbum>> getSaved() {
		return getSaved(Paging.first(), null);
	}

	/**
	 * Return the albums that the current user has saved, one page at a time, newest
	 * first.
	 * @param paging which page
	 * @return the page
	 */
	default Mono<Page<SavedAlbum>> getSaved(Paging paging) {
		return getSaved(paging, null);
	}

	/**
	 * Return the albums that the current user has saved, one page at a time, newest
	 * first.
	 * @param paging which page
	 * @param market market whose content is wanted, or {@code null} for that of the user
	 * @return the page
	 */
	@GetExchange("/me/albums")
	@SpotifyEndpoint(reference = "get-users-saved-albums", user = true, scopes = Scope.USER_LIBRARY_READ, maxLimit = 50)
	Mono<Page<SavedAlbum>> getSaved(Paging paging, @Nullable Market market);

}
