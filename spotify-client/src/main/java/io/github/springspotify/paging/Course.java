package io.github.springspotify.paging;

import org.jspecify.annotations.Nullable;

/**
 * How a walk goes on once its first page is there. For one walk by one reader.
 *
 * @param <P> type of the pages
 * @param <Q> type of what says which page
 */
interface Course<P, Q> {

	/**
	 * Return how many pages are known to follow the first, so that they can be asked for
	 * before those in front of them are there.
	 */
	int ahead();

	/**
	 * Return what to ask for, or {@code null} at the end of the list.
	 * @param index how many pages are in front
	 * @param before the page in front, which plays no part for those known to follow
	 */
	@Nullable Q request(int index, P before);

	/**
	 * Return whether a page shows that the list ended in front of it.
	 */
	boolean endsBefore(P page, Q request, P before);

}
