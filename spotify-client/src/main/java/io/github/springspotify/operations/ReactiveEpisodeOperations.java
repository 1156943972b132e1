package io.github.springspotify.operations;

import java.util.Collection;
import java.util.List;

import io.github.springspotify.endpoint.Scope;
import io.github.springspotify.endpoint.SpotifyEndpoint;
import io.github.springspotify.model.Episode;
import io.github.springspotify.model.Episodes;
import io.github.springspotify.model.Market;
import io.github.springspotify.model.Page;
import io.github.springspotify.model.Paging;
import io.github.springspotify.model.SavedEpisode;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PutExchange;

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
	@SpotifyEndpoint(reference = "get-an-episode", enrichingScopes = Scope.USER_READ_PLAYBACK_POSITION)
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
	@SpotifyEndpoint(reference = "get-users-saved-episodes", user = true, scopes = Scope.USER_LIBRARY_READ,
			enrichingScopes = Scope.USER_READ_PLAYBACK_POSITION, maxLimit = 50)
	Mono<Page<SavedEpisode>> getSaved(Paging paging, @Nullable Market market);

	/**
	 * Return many episodes, with as few calls as Spotify allows this client id: one for
	 * each 50, or in development mode one for each. The timeout counts for each call.
	 * @param ids ids, URIs or addresses of episodes, any number
	 * @return the episodes in the order of the ids, without those that Spotify does not
	 * know
	 */
	default Mono<List<Episode>> getAll(Collection<? extends CharSequence> ids) {
		return getAll(ids, null);
	}

	/**
	 * Return many episodes, with as few calls as Spotify allows this client id: one for
	 * each 50, or in development mode one for each. The timeout counts for each call.
	 * @param ids ids, URIs or addresses of episodes, any number
	 * @param market market whose content is wanted, or {@code null} for that of the user
	 * @return the episodes in the order of the ids, without those that Spotify does not
	 * know
	 */
	default Mono<List<Episode>> getAll(Collection<? extends CharSequence> ids, @Nullable Market market) {
		return new ManyReads<Episode>((some) -> getSeveral(some, market).map(Episodes::episodes),
				(id) -> get(id, market))
			.read(ids, ManyReads.MAX_OTHERS);
	}

	/**
	 * Return several episodes at once.
	 * @param ids ids of the episodes, at least one and at most 50
	 * @return the episodes that Spotify knows, in the order of the ids
	 * @deprecated since 0.1.0: applications in development mode may not call it since
	 * 2026-02-11; use {@code getAll(ids)}
	 */
	@Deprecated(since = "0.1.0")
	default Mono<Episodes> getSeveral(Collection<? extends CharSequence> ids) {
		return getSeveral(ids, null);
	}

	/**
	 * Return several episodes at once.
	 * @param ids ids of the episodes, at least one and at most 50
	 * @param market market whose content is wanted, or {@code null} for that of the user
	 * @return the episodes that Spotify knows, in the order of the ids
	 * @deprecated since 0.1.0: applications in development mode may not call it since
	 * 2026-02-11; use {@code getAll(ids)}
	 */
	@Deprecated(since = "0.1.0")
	@GetExchange("/episodes")
	@SpotifyEndpoint(reference = "get-multiple-episodes", enrichingScopes = Scope.USER_READ_PLAYBACK_POSITION,
			maxIds = ManyReads.MAX_OTHERS, closedSince = "2026-02-11", replacement = "episodes().getAll(..)")
	Mono<Episodes> getSeveral(Collection<? extends CharSequence> ids, @Nullable Market market);

	/**
	 * Save episodes to the library of the current user. Saving one twice changes nothing.
	 * @param ids ids of the episodes, at least one and at most 50
	 * @return completes when Spotify has confirmed it
	 * @deprecated since 0.1.0: applications in development mode may not call it since
	 * 2026-02-11; use {@link ReactiveLibraryOperations#save(Collection)}
	 */
	@Deprecated(since = "0.1.0")
	@PutExchange("/me/episodes")
	@SpotifyEndpoint(reference = "save-episodes-user", user = true, scopes = Scope.USER_LIBRARY_MODIFY, maxIds = 50,
			closedSince = "2026-02-11", replacement = "library().save(..)")
	Mono<Void> save(Collection<? extends CharSequence> ids);

	/**
	 * Remove episodes from the library of the current user. Those that are not there are
	 * ignored.
	 * @param ids ids of the episodes, at least one and at most 50
	 * @return completes when Spotify has confirmed it
	 * @deprecated since 0.1.0: applications in development mode may not call it since
	 * 2026-02-11; use {@link ReactiveLibraryOperations#remove(Collection)}
	 */
	@Deprecated(since = "0.1.0")
	@DeleteExchange("/me/episodes")
	@SpotifyEndpoint(reference = "remove-episodes-user", user = true, scopes = Scope.USER_LIBRARY_MODIFY, maxIds = 50,
			closedSince = "2026-02-11", replacement = "library().remove(..)")
	Mono<Void> removeSaved(Collection<? extends CharSequence> ids);

	/**
	 * Return which episodes are in the library of the current user.
	 * @param ids ids of the episodes, at least one and at most 50
	 * @return whether each is there, in the order of the ids
	 * @deprecated since 0.1.0: applications in development mode may not call it since
	 * 2026-02-11; use {@link ReactiveLibraryOperations#contains(Collection)}
	 */
	@Deprecated(since = "0.1.0")
	@GetExchange("/me/episodes/contains")
	@SpotifyEndpoint(reference = "check-users-saved-episodes", user = true, scopes = Scope.USER_LIBRARY_READ,
			maxIds = 50, closedSince = "2026-02-11", replacement = "library().contains(..)")
	Mono<List<Boolean>> checkSaved(Collection<? extends CharSequence> ids);

}
