package io.github.springspotify.operations;

import io.github.springspotify.endpoint.Scope;
import io.github.springspotify.endpoint.SpotifyEndpoint;
import io.github.springspotify.model.Market;
import io.github.springspotify.model.Page;
import io.github.springspotify.model.Paging;
import io.github.springspotify.model.SavedShow;
import io.github.springspotify.model.Show;
import io.github.springspotify.model.SimplifiedEpisode;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.GetExchange;

/**
 * Shows and their episodes.
 *
 * @since 0.1.0
 */
public interface ReactiveShowOperations {

	/**
	 * Return a show with the first page of its episodes.
	 * @param id id of the show
	 * @return the show
	 */
	default Mono<Show> get(CharSequence id) {
		return get(id, null);
	}

	/**
	 * Return a show with the first page of its episodes.
	 * @param id id of the show
	 * @param market market whose content is wanted, or {@code null} for that of the user
	 * @return the show
	 */
	@GetExchange("/shows/{id}")
	@SpotifyEndpoint(reference = "get-a-show", scopes = Scope.USER_READ_PLAYBACK_POSITION)
	Mono<Show> get(@PathVariable CharSequence id, @Nullable Market market);

	/**
	 * Return the episodes of a show, one page at a time.
	 * @param id id of the show
	 * @return the page
	 */
	default Mono<Page<SimplifiedEpisode>> getEpisodes(CharSequence id) {
		return getEpisodes(id, Paging.first(), null);
	}

	/**
	 * Return the episodes of a show, one page at a time.
	 * @param id id of the show
	 * @param paging which page
	 * @return the page
	 */
	default Mono<Page<SimplifiedEpisode>> getEpisodes(CharSequence id, Paging paging) {
		return getEpisodes(id, paging, null);
	}

	/**
	 * Return the episodes of a show, one page at a time.
	 * @param id id of the show
	 * @param paging which page
	 * @param market market whose content is wanted, or {@code null} for that of the user
	 * @return the page
	 */
	@GetExchange("/shows/{id}/episodes")
	@SpotifyEndpoint(reference = "get-a-shows-episodes", scopes = Scope.USER_READ_PLAYBACK_POSITION, maxLimit = 50)
	Mono<Page<SimplifiedEpisode>> getEpisodes(@PathVariable CharSequence id, Paging paging, @Nullable Market market);

	/**
	 * Return the shows that the current user has saved, one page at a time, newest first.
	 * @return the page
	 */
	default Mono<Page<SavedShow>> getSaved() {
		return getSaved(Paging.first());
	}

	/**
	 * Return the shows that the current user has saved, one page at a time, newest first.
	 * @param paging which page
	 * @return the page
	 */
	@GetExchange("/me/shows")
	@SpotifyEndpoint(reference = "get-users-saved-shows", user = true, scopes = Scope.USER_LIBRARY_READ, maxLimit = 50)
	Mono<Page<SavedShow>> getSaved(Paging paging);

}
