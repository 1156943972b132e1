package io.github.springspotify.operations;

import java.util.Collection;
import java.util.List;

import io.github.springspotify.endpoint.Scope;
import io.github.springspotify.endpoint.SpotifyEndpoint;
import io.github.springspotify.model.Market;
import io.github.springspotify.model.Page;
import io.github.springspotify.model.Paging;
import io.github.springspotify.model.SavedShow;
import io.github.springspotify.model.Show;
import io.github.springspotify.model.Shows;
import io.github.springspotify.model.SimplifiedEpisode;
import io.github.springspotify.model.SimplifiedShow;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PutExchange;

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
	@SpotifyEndpoint(reference = "get-a-show", enrichingScopes = Scope.USER_READ_PLAYBACK_POSITION)
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
	@SpotifyEndpoint(reference = "get-a-shows-episodes", enrichingScopes = Scope.USER_READ_PLAYBACK_POSITION,
			maxLimit = 50)
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

	/**
	 * Return many shows, with as few calls as Spotify allows this client id: one for each
	 * 50, or in development mode one for each. The timeout counts for each call.
	 * @param ids ids, URIs or addresses of shows, any number
	 * @return the shows in the order of the ids, without those that Spotify does not know
	 */
	default Mono<List<SimplifiedShow>> getAll(Collection<? extends CharSequence> ids) {
		return getAll(ids, null);
	}

	/**
	 * Return many shows, with as few calls as Spotify allows this client id: one for each
	 * 50, or in development mode one for each. The timeout counts for each call.
	 * @param ids ids, URIs or addresses of shows, any number
	 * @param market market whose content is wanted, or {@code null} for that of the user
	 * @return the shows in the order of the ids, without those that Spotify does not know
	 */
	default Mono<List<SimplifiedShow>> getAll(Collection<? extends CharSequence> ids, @Nullable Market market) {
		return new ManyReads<SimplifiedShow>((some) -> getSeveral(some, market).map(Shows::shows),
				(id) -> get(id, market).map(Show::simplified))
			.read(ids, ManyReads.MAX_OTHERS);
	}

	/**
	 * Return several shows at once.
	 * @param ids ids of the shows, at least one and at most 50
	 * @return the shows that Spotify knows, in the order of the ids
	 * @deprecated since 0.1.0: applications in development mode may not call it since
	 * 2026-02-11; use {@code getAll(ids)}
	 */
	@Deprecated(since = "0.1.0")
	default Mono<Shows> getSeveral(Collection<? extends CharSequence> ids) {
		return getSeveral(ids, null);
	}

	/**
	 * Return several shows at once.
	 * @param ids ids of the shows, at least one and at most 50
	 * @param market market whose content is wanted, or {@code null} for that of the user
	 * @return the shows that Spotify knows, in the order of the ids
	 * @deprecated since 0.1.0: applications in development mode may not call it since
	 * 2026-02-11; use {@code getAll(ids)}
	 */
	@Deprecated(since = "0.1.0")
	@GetExchange("/shows")
	@SpotifyEndpoint(reference = "get-multiple-shows", maxIds = ManyReads.MAX_OTHERS, closedSince = "2026-02-11",
			replacement = "shows().getAll(..)")
	Mono<Shows> getSeveral(Collection<? extends CharSequence> ids, @Nullable Market market);

	/**
	 * Save shows to the library of the current user. Saving one twice changes nothing.
	 * @param ids ids of the shows, at least one and at most 50
	 * @return completes when Spotify has confirmed it
	 * @deprecated since 0.1.0: applications in development mode may not call it since
	 * 2026-02-11; use {@link ReactiveLibraryOperations#save(Collection)}
	 */
	@Deprecated(since = "0.1.0")
	@PutExchange("/me/shows")
	@SpotifyEndpoint(reference = "save-shows-user", user = true, scopes = Scope.USER_LIBRARY_MODIFY, maxIds = 50,
			closedSince = "2026-02-11", replacement = "library().save(..)")
	Mono<Void> save(Collection<? extends CharSequence> ids);

	/**
	 * Remove shows from the library of the current user. Those that are not there are
	 * ignored.
	 * @param ids ids of the shows, at least one and at most 50
	 * @return completes when Spotify has confirmed it
	 * @deprecated since 0.1.0: applications in development mode may not call it since
	 * 2026-02-11; use {@link ReactiveLibraryOperations#remove(Collection)}
	 */
	@Deprecated(since = "0.1.0")
	@DeleteExchange("/me/shows")
	@SpotifyEndpoint(reference = "remove-shows-user", user = true, scopes = Scope.USER_LIBRARY_MODIFY, maxIds = 50,
			closedSince = "2026-02-11", replacement = "library().remove(..)")
	Mono<Void> removeSaved(Collection<? extends CharSequence> ids);

	/**
	 * Return which shows are in the library of the current user.
	 * @param ids ids of the shows, at least one and at most 50
	 * @return whether each is there, in the order of the ids
	 * @deprecated since 0.1.0: applications in development mode may not call it since
	 * 2026-02-11; use {@link ReactiveLibraryOperations#contains(Collection)}
	 */
	@Deprecated(since = "0.1.0")
	@GetExchange("/me/shows/contains")
	@SpotifyEndpoint(reference = "check-users-saved-shows", user = true, scopes = Scope.USER_LIBRARY_READ, maxIds = 50,
			closedSince = "2026-02-11", replacement = "library().contains(..)")
	Mono<List<Boolean>> checkSaved(Collection<? extends CharSequence> ids);

}
