package io.github.springspotify.operations;

import io.github.springspotify.endpoint.Scope;
import io.github.springspotify.endpoint.SpotifyEndpoint;
import io.github.springspotify.model.Episode;
import io.github.springspotify.model.Market;
import io.github.springspotify.model.Page;
import io.github.springspotify.model.Paging;
import io.github.springspotify.model.SavedEpisode;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.GetExchange;

/**
 * Episodes of shows.
 *
 * @since 0.1.0
 */
public interface ReactiveEpisodeOperations {

	/**
	 * Return an episode.
	 * @param id id of the episode
	 * @return the episode
	 */
	default Mono<Episode> get(CharSequence id) {
		return get(id, null);
	}

	/**
	 * Return an episode.
	 * @param id id of the episode
	 * @param market market whose content is wanted, or {@code null} for that of the user
	 * @return the episode
	 */
	@GetExchange("/episodes/{id}")
	@SpotifyEndpoint(reference = "get-an-episode", scopes = Scope.USER_READ_PLAYBACK_POSITION)
	Mono<Episode> get(@PathVariable CharSequence id, @Nullable Market market);

	/**
	 * Return the episodes that the current user has saved, one page at a time, newest
	 * first.
	 * @return the page
	 */
	default Mono<Page<SavedEpisode>> getSaved() {
		return getSaved(Paging.first(), null);
	}

	/**
	 * Return the episodes that the current user has saved, one page at a time, newest
	 * first.
	 * @param paging which page
	 * @return the page
	 */
	default Mono<Page<SavedEpisode>> getSaved(Paging paging) {
		return getSaved(paging, null);
	}

	/**
	 * Return the episodes that the current user has saved, one page at a time, newest
	 * first.
	 * @param paging which page
	 * @param market market whose content is wanted, or {@code null} for that of the user
	 * @return the page
	 */
	@GetExchange("/me/episodes")
	@SpotifyEndpoint(reference = "get-users-saved-episodes", user = true,
			scopes = { Scope.USER_LIBRARY_READ, Scope.USER_READ_PLAYBACK_POSITION }, maxLimit = 50)
	Mono<Page<SavedEpisode>> getSaved(Paging paging, @Nullable Market market);

}
