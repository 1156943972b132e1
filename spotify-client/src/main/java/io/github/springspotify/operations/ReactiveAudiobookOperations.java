package io.github.springspotify.operations;

import io.github.springspotify.endpoint.Scope;
import io.github.springspotify.endpoint.SpotifyEndpoint;
import io.github.springspotify.model.Audiobook;
import io.github.springspotify.model.Market;
import io.github.springspotify.model.Page;
import io.github.springspotify.model.Paging;
import io.github.springspotify.model.SavedAudiobook;
import io.github.springspotify.model.SimplifiedChapter;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.GetExchange;

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

}
