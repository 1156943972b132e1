package io.github.springspotify.operations;

import java.util.Set;

import io.github.springspotify.model.Market;
import io.github.springspotify.model.Paging;
import io.github.springspotify.model.SearchResult;
import io.github.springspotify.model.SearchType;
import org.jspecify.annotations.Nullable;

/**
 * Search in the catalogue.
 *
 * @since 0.1.0
 */
public interface SearchOperations {

	/**
	 * Return what matches a query, one page for each type. At most the first 1000 matches
	 * of a type can be read.
	 * @param query keywords and field filters such as {@code artist:}, {@code album:} or
	 * {@code year:}
	 * @param types types to search for, at least one
	 * @return the pages
	 * @see ReactiveSearchOperations#search(String, Set)
	 */
	SearchResult search(String query, Set<SearchType> types);

	/**
	 * Return what matches a query, one page for each type. At most the first 1000 matches
	 * of a type can be read.
	 * @param query keywords and field filters such as {@code artist:}, {@code album:} or
	 * {@code year:}
	 * @param types types to search for, at least one
	 * @param paging which page
	 * @return the pages
	 * @see ReactiveSearchOperations#search(String, Set, Paging)
	 */
	SearchResult search(String query, Set<SearchType> types, Paging paging);

	/**
	 * Return what matches a query, one page for each type. At most the first 1000 matches
	 * of a type can be read.
	 * @param query keywords and field filters such as {@code artist:}, {@code album:} or
	 * {@code year:}
	 * @param types types to search for, at least one
	 * @param paging which page
	 * @param market market whose content is wanted, or {@code null} for that of the user
	 * @return the pages
	 * @see ReactiveSearchOperations#search(String, Set, Paging, Market)
	 */
	SearchResult search(String query, Set<SearchType> types, Paging paging, @Nullable Market market);

}
