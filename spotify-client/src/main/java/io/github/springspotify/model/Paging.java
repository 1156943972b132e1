package io.github.springspotify.model;

import org.jspecify.annotations.Nullable;

/**
 * Which page of a list is asked for. What is not set is not sent, so that Spotify's own
 * defaults apply: they differ between endpoints and quota modes.
 *
 * @param limit how many items at most, or {@code null} for Spotify's default
 * @param offset position of the first item, zero-based, or {@code null} for the start
 * @since 0.1.0
 */
public record Paging(@Nullable Integer limit, @Nullable Integer offset) {

	private static final Paging FIRST = new Paging(null, null);

	public Paging {
		if (limit != null && limit < 1) {
			throw new IllegalArgumentException("'limit' must be at least 1 but is " + limit);
		}
		if (offset != null && offset < 0) {
			throw new IllegalArgumentException("'offset' must not be negative but is " + offset);
		}
	}

	/**
	 * Return the first page in Spotify's default size.
	 * @return the first page
	 */
	public static Paging first() {
		return FIRST;
	}

	/**
	 * Return the first page with at most the given number of items.
	 * @param limit how many items at most
	 * @return the first page
	 */
	public static Paging limit(int limit) {
		return new Paging(limit, null);
	}

	/**
	 * Return a page of the given size at the given position.
	 * @param limit how many items at most
	 * @param offset position of the first item, zero-based
	 * @return the page
	 */
	public static Paging of(int limit, int offset) {
		return new Paging(limit, offset);
	}

}
