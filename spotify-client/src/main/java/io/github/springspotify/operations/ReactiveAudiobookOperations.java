package io.github.springspotify.operations;

import java.util.Collection;
import java.util.List;

import io.github.springspotify.endpoint.Scope;
import io.github.springspotify.endpoint.SpotifyEndpoint;
import io.github.springspotify.model.Audiobook;
import io.github.springspotify.model.Audiobooks;
import io.github.springspotify.model.Market;
import io.github.springspotify.model.Page;
import io.github.springspotify.model.Paging;
import io.github.springspotify.model.SavedAudiobook;
import io.github.springspotify.model.SimplifiedChapter;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PutExchange;

/**
 * Audiobooks and their chapters. Audiobooks are available in a few markets only.
 *
 * @since 0.1.0
 */
public interface ReactiveAudiobookOperations {

	/**
	 * Return an audiobook with the first page of its chapters.
	 * @param id id of the audiobook
	 * @return the audiobook
	 */
	default Mono<Audiobook> get(CharSequence id) {
		return get(id, null);
	}

	/**
	 * Return an audiobook with the first page of its chapters.
	 * @param id id of the audiobook
	 * @param market market whose content is wanted, or {@code null} for that of the user
	 * @return the audiobook
	 */
	@GetExchange("/audiobooks/{id}")
	@SpotifyEndpoint(reference = "get-an-audiobook")
	Mono<Audiobook> get(@PathVariable CharSequence id, @Nullable Market market);

	/**
	 * Return the chapters of an audiobook, one page at a time.
	 * @param id id of the audiobook
	 * @return the page
	 */
	default Mono<Page<SimplifiedChapter>> getChapters(CharSequence id) {
		return getChapters(id, Paging.first(), null);
	}

	/**
	 * Return the chapters of an audiobook, one page at a time.
	 * @param id id of the audiobook
	 * @param paging which page
	 * @return the page
	 */
	default Mono<Page<SimplifiedChapter>> getChapters(CharSequence id, Paging paging) {
		return getChapters(id, paging, null);
	}

	/**
	 * Return the chapters of an audiobook, one page at a time.
	 * @param id id of the audiobook
	 * @param paging which page
	 * @param market market whose content is wanted, or {@code null} for that of the user
	 * @return the page
	 */
	@GetExchange("/audiobooks/{id}/chapters")
	@SpotifyEndpoint(reference = "get-audiobook-chapters", maxLimit = 50)
	Mono<Page<SimplifiedChapter>> getChapters(@PathVariable CharSequence id, Paging paging, @Nullable Market market);

	/**
	 * Return the audiobooks that the current user has saved, one page at a time, newest
	 * first.
	 * @return the page
	 */
	default Mono<Page<SavedAudiobook>> getSaved() {
		return getSaved(Paging.first());
	}

	/**
	 * Return the audiobooks that the current user has saved, one page at a time, newest
	 * first.
	 * @param paging which page
	 * @return the page
	 */
	@GetExchange("/me/audiobooks")
	@SpotifyEndpoint(reference = "get-users-saved-audiobooks", user = true, scopes = Scope.USER_LIBRARY_READ,
			maxLimit = 50)
	Mono<Page<SavedAudiobook>> getSaved(Paging paging);

	/**
	 * Return many audiobooks, with as few calls as Spotify allows this client id: one for
	 * each 50, or in development mode one for each. The timeout counts for each call.
	 * @param ids ids, URIs or addresses of audiobooks, any number
	 * @return the audiobooks in the order of the ids, without those that Spotify does not
	 * know
	 */
	default Mono<List<Audiobook>> getAll(Collection<? extends CharSequence> ids) {
		return getAll(ids, null);
	}

	/**
	 * Return many audiobooks, with as few calls as Spotify allows this client id: one for
	 * each 50, or in development mode one for each. The timeout counts for each call.
	 * @param ids ids, URIs or addresses of audiobooks, any number
	 * @param market market whose content is wanted, or {@code null} for that of the user
	 * @return the audiobooks in the order of the ids, without those that Spotify does not
	 * know
	 */
	default Mono<List<Audiobook>> getAll(Collection<? extends CharSequence> ids, @Nullable Market market) {
		return new ManyReads<Audiobook>((some) -> getSeveral(some, market).map(Audiobooks::audiobooks),
				(id) -> get(id, market))
			.read(ids, ManyReads.MAX_OTHERS);
	}

	/**
	 * Return several audiobooks at once.
	 * @param ids ids of the audiobooks, at least one and at most 50
	 * @return the audiobooks that Spotify knows, in the order of the ids
	 * @deprecated since 0.1.0: applications in development mode may not call it since
	 * 2026-02-11; use {@code getAll(ids)}
	 */
	@Deprecated(since = "0.1.0")
	default Mono<Audiobooks> getSeveral(Collection<? extends CharSequence> ids) {
		return getSeveral(ids, null);
	}

	/**
	 * Return several audiobooks at once.
	 * @param ids ids of the audiobooks, at least one and at most 50
	 * @param market market whose content is wanted, or {@code null} for that of the user
	 * @return the audiobooks that Spotify knows, in the order of the ids
	 * @deprecated since 0.1.0: applications in development mode may not call it since
	 * 2026-02-11; use {@code getAll(ids)}
	 */
	@Deprecated(since = "0.1.0")
	@GetExchange("/audiobooks")
	@SpotifyEndpoint(reference = "get-multiple-audiobooks", maxIds = ManyReads.MAX_OTHERS, closedSince = "2026-02-11",
			replacement = "audiobooks().getAll(..)")
	Mono<Audiobooks> getSeveral(Collection<? extends CharSequence> ids, @Nullable Market market);

	/**
	 * Save audiobooks to the library of the current user. Saving one twice changes
	 * nothing.
	 * @param ids ids of the audiobooks, at least one and at most 50
	 * @return completes when Spotify has confirmed it
	 * @deprecated since 0.1.0: applications in development mode may not call it since
	 * 2026-02-11; use {@link ReactiveLibraryOperations#save(Collection)}
	 */
	@Deprecated(since = "0.1.0")
	@PutExchange("/me/audiobooks")
	@SpotifyEndpoint(reference = "save-audiobooks-user", user = true, scopes = Scope.USER_LIBRARY_MODIFY, maxIds = 50,
			closedSince = "2026-02-11", replacement = "library().save(..)")
	Mono<Void> save(Collection<? extends CharSequence> ids);

	/**
	 * Remove audiobooks from the library of the current user. Those that are not there
	 * are ignored.
	 * @param ids ids of the audiobooks, at least one and at most 50
	 * @return completes when Spotify has confirmed it
	 * @deprecated since 0.1.0: applications in development mode may not call it since
	 * 2026-02-11; use {@link ReactiveLibraryOperations#remove(Collection)}
	 */
	@Deprecated(since = "0.1.0")
	@DeleteExchange("/me/audiobooks")
	@SpotifyEndpoint(reference = "remove-audiobooks-user", user = true, scopes = Scope.USER_LIBRARY_MODIFY, maxIds = 50,
			closedSince = "2026-02-11", replacement = "library().remove(..)")
	Mono<Void> removeSaved(Collection<? extends CharSequence> ids);

	/**
	 * Return which audiobooks are in the library of the current user.
	 * @param ids ids of the audiobooks, at least one and at most 50
	 * @return whether each is there, in the order of the ids
	 * @deprecated since 0.1.0: applications in development mode may not call it since
	 * 2026-02-11; use {@link ReactiveLibraryOperations#contains(Collection)}
	 */
	@Deprecated(since = "0.1.0")
	@GetExchange("/me/audiobooks/contains")
	@SpotifyEndpoint(reference = "check-users-saved-audiobooks", user = true, scopes = Scope.USER_LIBRARY_READ,
			maxIds = 50, closedSince = "2026-02-11", replacement = "library().contains(..)")
	Mono<List<Boolean>> checkSaved(Collection<? extends CharSequence> ids);

}
