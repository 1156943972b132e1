package io.github.springspotify.model;

import org.jspecify.annotations.Nullable;

/**
 * Which page of a list that is read by cursor is asked for. What is not set is not sent.
 *
 * @param limit how many items at most, or {@code null} for Spotify's default
 * @param after cursor after which the page begins
 * @param before cursor before which the page ends
 * @since 0.1.0
 */
public record CursorPaging(@Nullable Integer limit, @Nullable String after, @Nullable String before) {

	private static final CursorPaging FIRST = new CursorPaging(null, null, null);

	public CursorPaging {
		if (limit != null && limit < 1) {
			throw new IllegalArgumentException("'limit' must be at least 1 but is " + limit);
		}
		if (after != null && before != null) {
			throw new IllegalArgumentException("At most one of 'after' and 'before' can be given");
		}
	}

	/**
	 * Return the first page in Spotify's default size.
	 * @return the first page
	 */
	public static CursorPaging first() {
		return FIRST;
	}

	/**
	 * Return the first page with at most the given number of items.
	 * @param limit how many items at most
	 * @return the first page
	 */
	public static CursorPaging limit(int limit) {
		return new CursorPaging(limit, null, null);
	}

	/**
	 * Return the same page size after a cursor.
	 * @param after the cursor
	 * @return the page
	 */
	public CursorPaging after(String after) {
		return new CursorPaging(this.limit, after, null);
	}

	/**
	 * Return the same page size before a cursor.
	 * @param before the cursor
	 * @return the page
	 */
	public CursorPaging before(String before) {
		return new CursorPaging(this.limit, null, before);
	}

}
