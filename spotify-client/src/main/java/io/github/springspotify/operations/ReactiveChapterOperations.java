package io.github.springspotify.operations;

import java.util.Collection;
import java.util.List;

import io.github.springspotify.endpoint.SpotifyEndpoint;
import io.github.springspotify.model.Chapter;
import io.github.springspotify.model.Chapters;
import io.github.springspotify.model.Market;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.GetExchange;

/**
 * Chapters of audiobooks.
 *
 * @since 0.1.0
 */
public interface ReactiveChapterOperations {

	/**
	 * Return a chapter.
	 * @param id id of the chapter
	 * @return the chapter
	 */
	default Mono<Chapter> get(CharSequence id) {
		return get(id, null);
	}

	/**
	 * Return a chapter.
	 * @param id id of the chapter
	 * @param market market whose content is wanted, or {@code null} for that of the user
	 * @return the chapter
	 */
	@GetExchange("/chapters/{id}")
	@SpotifyEndpoint(reference = "get-a-chapter")
	Mono<Chapter> get(@PathVariable CharSequence id, @Nullable Market market);

	/**
	 * Return many chapters, with as few calls as Spotify allows this client id: one for
	 * each 50, or in development mode one for each. The timeout counts for each call.
	 * @param ids ids, URIs or addresses of chapters, any number
	 * @return the chapters in the order of the ids, without those that Spotify does not
	 * know
	 */
	default Mono<List<Chapter>> getAll(Collection<? extends CharSequence> ids) {
		return getAll(ids, null);
	}

	/**
	 * Return many chapters, with as few calls as Spotify allows this client id: one for
	 * each 50, or in development mode one for each. The timeout counts for each call.
	 * @param ids ids, URIs or addresses of chapters, any number
	 * @param market market whose content is wanted, or {@code null} for that of the user
	 * @return the chapters in the order of the ids, without those that Spotify does not
	 * know
	 */
	default Mono<List<Chapter>> getAll(Collection<? extends CharSequence> ids, @Nullable Market market) {
		return new ManyReads<Chapter>((some) -> getSeveral(some, market).map(Chapters::chapters),
				(id) -> get(id, market))
			.read(ids, ManyReads.MAX_OTHERS);
	}

	/**
	 * Return several chapters at once.
	 * @param ids ids of the chapters, at least one and at most 50
	 * @return the chapters that Spotify knows, in the order of the ids
	 * @deprecated since 0.1.0: applications in development mode may not call it since
	 * 2026-02-11; use {@code getAll(ids)}
	 */
	@Deprecated(since = "0.1.0")
	default Mono<Chapters> getSeveral(Collection<? extends CharSequence> ids) {
		return getSeveral(ids, null);
	}

	/**
	 * Return several chapters at once.
	 * @param ids ids of the chapters, at least one and at most 50
	 * @param market market whose content is wanted, or {@code null} for that of the user
	 * @return the chapters that Spotify knows, in the order of the ids
	 * @deprecated since 0.1.0: applications in development mode may not call it since
	 * 2026-02-11; use {@code getAll(ids)}
	 */
	@Deprecated(since = "0.1.0")
	@GetExchange("/chapters")
	@SpotifyEndpoint(reference = "get-several-chapters", maxIds = ManyReads.MAX_OTHERS, closedSince = "2026-02-11",
			replacement = "chapters().getAll(..)")
	Mono<Chapters> getSeveral(Collection<? extends CharSequence> ids, @Nullable Market market);

}
