package io.github.springspotify.operations;

import java.util.Set;

import io.github.springspotify.endpoint.SpotifyEndpoint;
import io.github.springspotify.model.Market;
import io.github.springspotify.model.Paging;
import io.github.springspotify.model.SearchResult;
import io.github.springspotify.model.SearchType;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;

/**
 * Search in the catalogue.
 *
 * @since 0.1.0
 */
public interface ReactiveSearchOperations {

	/**
	 * Return what matches a query, one page for each type. At most the first 1000 matches
	 * of a type can be read.
	 * @param query keywords and field filters such as {@code artist:}, {@code album:} or
	 * {@code year:}
	 * @param types types to search for, at least one
	 * @return the pages
	 */
	default Mono<SearchResult> search(String query, Set<SearchType> types) {
		return search(query, types, Paging.first(), null);
	}

	/**
	 * Return what matches a query, one page for each type. At most the first 1000 matches
	 * of a type can be read.
	 * @param query keywords and field filters such as {@code artist:}, {@code album:} or
	 * {@code year:}
	 * @param types types to search for, at least one
	 * @param paging which page
	 * @return the pages
	 */
	default Mono<SearchResult> search(String query, Set<SearchType> types, Paging paging) {
		return search(query, types, paging, null);
	}

	/**
	 * Return what matches a query, one page for each type. At most the first 1000 matches
	 * of a type can be read.
	 * @param query keywords and field filters such as {@code artist:}, {@code album:} or
	 * {@code year:}
	 * @param types types to search for, at least one
	 * @param paging which page
	 * @param market market whose content is wanted, or {@code null} for that of the user
	 * @return the pages
	 */
	@GetExchange("/search")
	@SpotifyEndpoint(reference = "search", maxLimit = 50, restrictedMaxLimit = 10, maxOffset = 1000)
	Mono<SearchResult> search(@RequestParam("q") String query, Set<SearchType> types, Paging paging,
			@Nullable Market market);

}
