package io.github.springspotify.operations;

import io.github.springspotify.endpoint.Scope;
import io.github.springspotify.endpoint.SpotifyEndpoint;
import io.github.springspotify.model.Market;
import io.github.springspotify.model.Page;
import io.github.springspotify.model.Paging;
import io.github.springspotify.model.SavedTrack;
import io.github.springspotify.model.Track;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.GetExchange;

/**
 * Tracks.
 *
 * @since 0.1.0
 */
public interface ReactiveTrackOperations {

	/**
	 * Return a track.
	 * @param id id of the track
	 * @return the track
	 */
	default Mono<Track> get(CharSequence id) {
		return get(id, null);
	}

	/**
	 * Return a track.
	 * @param id id of the track
	 * @param market market whose content is wanted, or {@code null} for that of the user
	 * @return the track
	 */
	@GetExchange("/tracks/{id}")
	@SpotifyEndpoint(reference = "get-track")
	Mono<Track> get(@PathVariable CharSequence id, @Nullable Market market);

	/**
	 * Return the tracks that the current user has saved, one page at a time, newest
	 * first.
	 * @return the page
	 */
	default Mono<Page<SavedTrack>> getSaved() {
		return getSaved(Paging.first(), null);
	}

	/**
	 * Return the tracks that the current user has saved, one page at a time, newest
	 * first.
	 * @param paging which page
	 * @return the page
	 */
	default Mono<Page<SavedTrack>> getSaved(Paging paging) {
		return getSaved(paging, null);
	}

	/**
	 * Return the tracks that the current user has saved, one page at a time, newest
	 * first.
	 * @param paging which page
	 * @param market market whose content is wanted, or {@code null} for that of the user
	 * @return the page
	 */
	@GetExchange("/me/tracks")
	@SpotifyEndpoint(reference = "get-users-saved-tracks", user = true, scopes = Scope.USER_LIBRARY_READ, maxLimit = 50)
	Mono<Page<SavedTrack>> getSaved(Paging paging, @Nullable Market market);

}
