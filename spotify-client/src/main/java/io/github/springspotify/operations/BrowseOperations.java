package io.github.springspotify.operations;

import java.util.Locale;

import io.github.springspotify.model.Categories;
import io.github.springspotify.model.Category;
import io.github.springspotify.model.FeaturedPlaylists;
import io.github.springspotify.model.Genres;
import io.github.springspotify.model.NewReleases;
import io.github.springspotify.model.Paging;
import org.jspecify.annotations.Nullable;

/**
 * What Spotify presents: new releases, featured playlists and categories. All of it is
 * closed to applications in development mode.
 *
 * @since 0.1.0
 */
public interface BrowseOperations {

	/**
	 * Return albums that Spotify presents as new, one page at a time.
	 * @return the page
	 * @deprecated since 0.1.0: applications in development mode may not call it since
	 * 2026-02-11; there is no replacement
	 * @see ReactiveBrowseOperations#getNewReleases()
	 */
	@Deprecated(since = "0.1.0")
	NewReleases getNewReleases();

	/**
	 * Return albums that Spotify presents as new, one page at a time.
	 * @param paging which page
	 * @return the page
	 * @deprecated since 0.1.0: applications in development mode may not call it since
	 * 2026-02-11; there is no replacement
	 * @see ReactiveBrowseOperations#getNewReleases(Paging)
	 */
	@Deprecated(since = "0.1.0")
	NewReleases getNewReleases(Paging paging);

	/**
	 * Return playlists that Spotify features, one page at a time.
	 * @return the page
	 * @deprecated since 0.1.0: applications in development mode may not call it since
	 * 2024-11-27; there is no replacement
	 * @see ReactiveBrowseOperations#getFeaturedPlaylists()
	 */
	@Deprecated(since = "0.1.0")
	FeaturedPlaylists getFeaturedPlaylists();

	/**
	 * Return playlists that Spotify features, one page at a time.
	 * @param paging which page
	 * @return the page
	 * @deprecated since 0.1.0: applications in development mode may not call it since
	 * 2024-11-27; there is no replacement
	 * @see ReactiveBrowseOperations#getFeaturedPlaylists(Paging)
	 */
	@Deprecated(since = "0.1.0")
	FeaturedPlaylists getFeaturedPlaylists(Paging paging);

	/**
	 * Return playlists that Spotify features, one page at a time.
	 * @param paging which page
	 * @param locale language and country in which names and texts are wanted, or {@code
	 * null} for American English
	 * @return the page
	 * @deprecated since 0.1.0: applications in development mode may not call it since
	 * 2024-11-27; there is no replacement
	 * @see ReactiveBrowseOperations#getFeaturedPlaylists(Paging, Locale)
	 */
	@Deprecated(since = "0.1.0")
	FeaturedPlaylists getFeaturedPlaylists(Paging paging, @Nullable Locale locale);

	/**
	 * Return the categories that Spotify sorts playlists into, one page at a time.
	 * @return the page
	 * @deprecated since 0.1.0: applications in development mode may not call it since
	 * 2026-02-11; there is no replacement
	 * @see ReactiveBrowseOperations#getCategories()
	 */
	@Deprecated(since = "0.1.0")
	Categories getCategories();

	/**
	 * Return the categories that Spotify sorts playlists into, one page at a time.
	 * @param paging which page
	 * @return the page
	 * @deprecated since 0.1.0: applications in development mode may not call it since
	 * 2026-02-11; there is no replacement
	 * @see ReactiveBrowseOperations#getCategories(Paging)
	 */
	@Deprecated(since = "0.1.0")
	Categories getCategories(Paging paging);

	/**
	 * Return the categories that Spotify sorts playlists into, one page at a time.
	 * @param paging which page
	 * @param locale language and country in which names and texts are wanted, or {@code
	 * null} for American English
	 * @return the page
	 * @deprecated since 0.1.0: applications in development mode may not call it since
	 * 2026-02-11; there is no replacement
	 * @see ReactiveBrowseOperations#getCategories(Paging, Locale)
	 */
	@Deprecated(since = "0.1.0")
	Categories getCategories(Paging paging, @Nullable Locale locale);

	/**
	 * Return a category that Spotify sorts playlists into.
	 * @param id id of the category
	 * @return the category
	 * @deprecated since 0.1.0: applications in development mode may not call it since
	 * 2026-02-11; there is no replacement
	 * @see ReactiveBrowseOperations#getCategory(CharSequence)
	 */
	@Deprecated(since = "0.1.0")
	Category getCategory(CharSequence id);

	/**
	 * Return a category that Spotify sorts playlists into.
	 * @param id id of the category
	 * @param locale language and country in which names and texts are wanted, or {@code
	 * null} for American English
	 * @return the category
	 * @deprecated since 0.1.0: applications in development mode may not call it since
	 * 2026-02-11; there is no replacement
	 * @see ReactiveBrowseOperations#getCategory(CharSequence, Locale)
	 */
	@Deprecated(since = "0.1.0")
	Category getCategory(CharSequence id, @Nullable Locale locale);

	/**
	 * Return the playlists of a category, one page at a time.
	 * @param id id of the category
	 * @return the page
	 * @deprecated since 0.1.0: applications in development mode may not call it since
	 * 2024-11-27; there is no replacement
	 * @see ReactiveBrowseOperations#getCategoryPlaylists(CharSequence)
	 */
	@Deprecated(since = "0.1.0")
	FeaturedPlaylists getCategoryPlaylists(CharSequence id);

	/**
	 * Return the playlists of a category, one page at a time.
	 * @param id id of the category
	 * @param paging which page
	 * @return the page
	 * @deprecated since 0.1.0: applications in development mode may not call it since
	 * 2024-11-27; there is no replacement
	 * @see ReactiveBrowseOperations#getCategoryPlaylists(CharSequence, Paging)
	 */
	@Deprecated(since = "0.1.0")
	FeaturedPlaylists getCategoryPlaylists(CharSequence id, Paging paging);

	/**
	 * Return the genres that recommendations can start from.
	 * @return the genres
	 * @deprecated since 0.1.0: Spotify deprecated it in December 2024 together with
	 * recommendations; there is no replacement
	 * @see ReactiveBrowseOperations#getAvailableGenreSeeds()
	 */
	@Deprecated(since = "0.1.0")
	Genres getAvailableGenreSeeds();

}
