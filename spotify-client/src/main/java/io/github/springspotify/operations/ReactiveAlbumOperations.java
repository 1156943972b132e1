package io.github.springspotify.operations;

import java.util.Collection;
import java.util.List;

import io.github.springspotify.endpoint.Scope;
import io.github.springspotify.endpoint.SpotifyEndpoint;
import io.github.springspotify.model.Album;
import io.github.springspotify.model.Albums;
import io.github.springspotify.model.Market;
import io.github.springspotify.model.Page;
import io.github.springspotify.model.Paging;
import io.github.springspotify.model.SavedAlbum;
import io.github.springspotify.model.SimplifiedTrack;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PutExchange;

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

	/**
	 * Return many albums, with as few calls as Spotify allows this client id: one for
	 * each 20, or in development mode one for each. The timeout counts for each call.
	 * @param ids ids, URIs or addresses of albums, any number
	 * @return the albums in the order of the ids, without those that Spotify does not
	 * know
	 */
	default Mono<List<Album>> getAll(Collection<? extends CharSequence> ids) {
		return getAll(ids, null);
	}

	/**
	 * Return many albums, with as few calls as Spotify allows this client id: one for
	 * each 20, or in development mode one for each. The timeout counts for each call.
	 * @param ids ids, URIs or addresses of albums, any number
	 * @param market market whose content is wanted, or {@code null} for that of the user
	 * @return the albums in the order of the ids, without those that Spotify does not
	 * know
	 */
	default Mono<List<Album>> getAll(Collection<? extends CharSequence> ids, @Nullable Market market) {
		return new ManyReads<Album>((some) -> getSeveral(some, market).map(Albums::albums), (id) -> get(id, market))
			.read(ids, ManyReads.MAX_ALBUMS);
	}

	/**
	 * Return several albums at once.
	 * @param ids ids of the albums, at least one and at most 20
	 * @return the albums that Spotify knows, in the order of the ids
	 * @deprecated since 0.1.0: applications in development mode may not call it since
	 * 2026-02-11; use {@code getAll(ids)}
	 */
	@Deprecated(since = "0.1.0")
	default Mono<Albums> getSeveral(Collection<? extends CharSequence> ids) {
		return getSeveral(ids, null);
	}

	/**
	 * Return several albums at once.
	 * @param ids ids of the albums, at least one and at most 20
	 * @param market market whose content is wanted, or {@code null} for that of the user
	 * @return the albums that Spotify knows, in the order of the ids
	 * @deprecated since 0.1.0: applications in development mode may not call it since
	 * 2026-02-11; use {@code getAll(ids)}
	 */
	@Deprecated(since = "0.1.0")
	@GetExchange("/albums")
	@SpotifyEndpoint(reference = "get-multiple-albums", maxIds = ManyReads.MAX_ALBUMS, closedSince = "2026-02-11",
			replacement = "albums().getAll(..)")
	Mono<Albums> getSeveral(Collection<? extends CharSequence> ids, @Nullable Market market);

	/**
	 * Save albums to the library of the current user. Saving one twice changes nothing.
	 * @param ids ids of the albums, at least one and at most 20
	 * @return completes when Spotify has confirmed it
	 * @deprecated since 0.1.0: applications in development mode may not call it since
	 * 2026-02-11; use {@link ReactiveLibraryOperations#save(Collection)}
	 */
	@Deprecated(since = "0.1.0")
	@PutExchange("/me/albums")
	@SpotifyEndpoint(reference = "save-albums-user", user = true, scopes = Scope.USER_LIBRARY_MODIFY, maxIds = 20,
			closedSince = "2026-02-11", replacement = "library().save(..)")
	Mono<Void> save(Collection<? extends CharSequence> ids);

	/**
	 * Remove albums from the library of the current user. Those that are not there are
	 * ignored.
	 * @param ids ids of the albums, at least one and at most 20
	 * @return completes when Spotify has confirmed it
	 * @deprecated since 0.1.0: applications in development mode may not call it since
	 * 2026-02-11; use {@link ReactiveLibraryOperations#remove(Collection)}
	 */
	@Deprecated(since = "0.1.0")
	@DeleteExchange("/me/albums")
	@SpotifyEndpoint(reference = "remove-albums-user", user = true, scopes = Scope.USER_LIBRARY_MODIFY, maxIds = 20,
			closedSince = "2026-02-11", replacement = "library().remove(..)")
	Mono<Void> removeSaved(Collection<? extends CharSequence> ids);

	/**
	 * Return which albums are in the library of the current user.
	 * @param ids ids of the albums, at least one and at most 20
	 * @return whether each is there, in the order of the ids
	 * @deprecated since 0.1.0: applications in development mode may not call it since
	 * 2026-02-11; use {@link ReactiveLibraryOperations#contains(Collection)}
	 */
	@Deprecated(since = "0.1.0")
	@GetExchange("/me/albums/contains")
	@SpotifyEndpoint(reference = "check-users-saved-albums", user = true, scopes = Scope.USER_LIBRARY_READ, maxIds = 20,
			closedSince = "2026-02-11", replacement = "library().contains(..)")
	Mono<List<Boolean>> checkSaved(Collection<? extends CharSequence> ids);

}
