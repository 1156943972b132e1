package io.github.springspotify.operations;

import io.github.springspotify.endpoint.SpotifyEndpoint;
import io.github.springspotify.model.Chapter;
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

}
