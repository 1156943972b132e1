package io.github.springspotify.paging;

import org.jspecify.annotations.Nullable;

/**
 * Where a walk starts.
 *
 * @param <P> type of the pages
 * @param <Q> type of what says which page
 */
interface Start<P, Q> {

	/**
	 * Return the first page if it is there already.
	 */
	@Nullable P page();

	/**
	 * Return what to ask for to get the first page.
	 */
	Q request();

	/**
	 * Return how to go on from the first page.
	 */
	Course<P, Q> course(P first);

	static void checkPageSize(@Nullable Integer pageSize) {
		if (pageSize != null && pageSize < 1) {
			throw new IllegalArgumentException("'pageSize' must be at least 1 but is " + pageSize);
		}
	}

}
