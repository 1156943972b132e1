package io.github.springspotify.operations;

import java.util.Locale;

import io.github.springspotify.endpoint.SpotifyEndpoint;
import io.github.springspotify.model.Categories;
import io.github.springspotify.model.Category;
import io.github.springspotify.model.FeaturedPlaylists;
import io.github.springspotify.model.Genres;
import io.github.springspotify.model.NewReleases;
import io.github.springspotify.model.Paging;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.GetExchange;

/**
 * What Spotify presents: new releases, featured playlists and categories. All of it is
 * closed to applications in development mode.
 *
 * @since 0.1.0
 */
public interface ReactiveBrowseOperations {

	/**
	 * Return albums that Spotify presents as new, one page at a time.
	 * @return the page
	 * @deprecated since 0.1.0: applications in development mode may not call it since
	 * 2026-02-11; there is no replacement
	 */
	@Deprecated(since = "0.1.0")
	default Mono<NewReleases> getNewReleases() {
		return getNewReleases(Paging.first());
	}

	/**
	 * Return albums that Spotify presents as new, one page at a time.
	 * @param paging which page
	 * @return the page
	 * @deprecated since 0.1.0: applications in development mode may not call it since
	 * 2026-02-11; there is no replacement
	 */
	@Deprecated(since = "0.1.0")
	@GetExchange("/browse/new-releases")
	@SpotifyEndpoint(reference = "get-new-releases", maxLimit = 50, closedSince = "2026-02-11")
	Mono<NewReleases> getNewReleases(Paging paging);

	/**
	 * Return playlists that Spotify features, one page at a time.
	 * @return the page
	 * @deprecated since 0.1.0: applications in development mode may not call it since
	 * 2024-11-27; there is no replacement
	 */
	@Deprecated(since = "0.1.0")
	default Mono<FeaturedPlaylists> getFeaturedPlaylists() {
		return getFeaturedPlaylists(Paging.first(), null);
	}

	/**
	 * Return playlists that Spotify features, one page at a time.
	 * @param paging which page
	 * @return the page
	 * @deprecated since 0.1.0: applications in development mode may not call it since
	 * 2024-11-27; there is no replacement
	 */
	@Deprecated(since = "0.1.0")
	default Mono<FeaturedPlaylists> getFeaturedPlaylists(Paging paging) {
		return getFeaturedPlaylists(paging, null);
	}

	/**
	 * Return playlists that Spotify features, one page at a time.
	 * @param paging which page
	 * @param locale language and country in which names and texts are wanted, or {@code
	 * null} for American English
	 * @return the page
	 * @deprecated since 0.1.0: applications in development mode may not call it since
	 * 2024-11-27; there is no replacement
	 */
	@Deprecated(since = "0.1.0")
	@GetExchange("/browse/featured-playlists")
	@SpotifyEndpoint(reference = "get-featured-playlists", maxLimit = 50, closedSince = "2024-11-27")
	Mono<FeaturedPlaylists> getFeaturedPlaylists(Paging paging, @Nullable Locale locale);

	/**
	 * Return the categories that Spotify sorts playlists into, one page at a time.
	 * @return the page
	 * @deprecated since 0.1.0: applications in development mode may not call it since
	 * 2026-02-11; there is no replacement
	 */
	@Deprecated(since = "0.1.0")
	default Mono<Categories> getCategories() {
		return getCategories(Paging.first(), null);
	}

	/**
	 * Return the categories that Spotify sorts playlists into, one page at a time.
	 * @param paging which page
	 * @return the page
	 * @deprecated since 0.1.0: applications in development mode may not call it since
	 * 2026-02-11; there is no replacement
	 */
	@Deprecated(since = "0.1.0")
	default Mono<Categories> getCategories(Paging paging) {
		return getCategories(paging, null);
	}

	/**
	 * Return the categories that Spotify sorts playlists into, one page at a time.
	 * @param paging which page
	 * @param locale language and country in which names and texts are wanted, or {@code
	 * null} for American English
	 * @return the page
	 * @deprecated since 0.1.0: applications in development mode may not call it since
	 * 2026-02-11; there is no replacement
	 */
	@Deprecated(since = "0.1.0")
	@GetExchange("/browse/categories")
	@SpotifyEndpoint(reference = "get-categories", maxLimit = 50, closedSince = "2026-02-11")
	Mono<Categories> getCategories(Paging paging, @Nullable Locale locale);

	/**
	 * Return a category that Spotify sorts playlists into.
	 * @param id id of the category
	 * @return the category
	 * @deprecated since 0.1.0: applications in development mode may not call it since
	 * 2026-02-11; there is no replacement
	 */
	@Deprecated(since = "0.1.0")
	default Mono<Category> getCategory(CharSequence id) {
		return getCategory(id, null);
	}

	/**
	 * Return a category that Spotify sorts playlists into.
	 * @param id id of the category
	 * @param locale language and country in which names and texts are wanted, or {@code
	 * null} for American English
	 * @return the category
	 * @deprecated since 0.1.0: applications in development mode may not call it since
	 * 2026-02-11; there is no replacement
	 */
	@Deprecated(since = "0.1.0")
	@GetExchange("/browse/categories/{category_id}")
	@SpotifyEndpoint(reference = "get-a-category", closedSince = "2026-02-11")
	Mono<Category> getCategory(@PathVariable("category_id") CharSequence id, @Nullable Locale locale);

	/**
	 * Return the playlists of a category, one page at a time.
	 * @param id id of the category
	 * @return the page
	 * @deprecated since 0.1.0: applications in development mode may not call it since
	 * 2024-11-27; there is no replacement
	 */
	@Deprecated(since = "0.1.0")
	default Mono<FeaturedPlaylists> getCategoryPlaylists(CharSequence id) {
		return getCategoryPlaylists(id, Paging.first());
	}

	/**
	 * Return the playlists of a category, one page at a time.
	 * @param id id of the category
	 * @param paging which page
	 * @return the page
	 * @deprecated since 0.1.0: applications in development mode may not call it since
	 * 2024-11-27; there is no replacement
	 */
	@Deprecated(since = "0.1.0")
	@GetExchange("/browse/categories/{category_id}/playlists")
	@SpotifyEndpoint(reference = "get-a-categories-playlists", maxLimit = 50, closedSince = "2024-11-27")
	Mono<FeaturedPlaylists> getCategoryPlaylists(@PathVariable("category_id") CharSequence id, Paging paging);

	/**
	 * Return the genres that recommendations can start from.
	 * @return the genres
	 * @deprecated since 0.1.0: Spotify deprecated it in December 2024 together with
	 * recommendations; there is no replacement
	 */
	@Deprecated(since = "0.1.0")
	@GetExchange("/recommendations/available-genre-seeds")
	@SpotifyEndpoint(reference = "get-recommendation-genres", closedSince = "2024-11-27")
	Mono<Genres> getAvailableGenreSeeds();

}
