package io.github.springspotify.paging;

import org.jspecify.annotations.Nullable;

/**
 * How far a walk has got.
 *
 * @param course how it goes on
 * @param index how many pages are in front of the page
 * @param page the last page so far
 * @param next what to ask for to get the next page, or {@code null} at the end
 */
record Position<P, Q>(Course<P, Q> course, int index, P page, @Nullable Q next) {

	static <P, Q> Position<P, Q> at(P first, Course<P, Q> course) {
		return new Position<>(course, 0, first, course.request(1, first));
	}

	/**
	 * Return the position after the next page.
	 * @param following what came when the next page was asked for
	 * @return the position, or {@code null} if the list ended before
	 */
	@Nullable Position<P, Q> after(@Nullable P following) {
		if (following == null || this.next == null || this.course.endsBefore(following, this.next, this.page)) {
			return null;
		}
		return new Position<>(this.course, this.index + 1, following, this.course.request(this.index + 2, following));
	}

	/**
	 * Return the same position in a list that ends here.
	 */
	Position<P, Q> end() {
		return new Position<>(this.course, this.index, this.page, null);
	}

}
