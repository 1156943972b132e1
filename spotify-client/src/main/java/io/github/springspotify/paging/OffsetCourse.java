package io.github.springspotify.paging;

import io.github.springspotify.model.Page;
import io.github.springspotify.model.Paging;
import org.jspecify.annotations.Nullable;

/**
 * How a walk by offset goes on: by a fixed number of entries, as far as the first page
 * says, and then as long as there is a link to a next page.
 */
final class OffsetCourse<T> implements Course<Page<T>, Paging> {

	/**
	 * Search refuses what lies beyond, however much it has found.
	 */
	private static final int END_OF_SEARCH = 1000;

	private final long start;

	private final int limit;

	private final long total;

	private final long end;

	OffsetCourse(Page<T> first, int limit) {
		this.limit = (count(first) > 0) ? limit : 0;
		this.start = (long) first.offset() + sizeOf(first);
		this.end = isSearch(first.href()) ? END_OF_SEARCH : Integer.MAX_VALUE;
		this.total = Math.min(first.total(), this.end);
	}

	/**
	 * Return how many entries of the list a page stands for.
	 */
	static int sizeOf(Page<?> page) {
		return (page.limit() > 0) ? page.limit() : count(page);
	}

	@Override
	public int ahead() {
		long remaining = this.total - this.start;
		return (this.limit > 0 && remaining > 0) ? (int) ((remaining - 1) / this.limit + 1) : 0;
	}

	@Override
	public @Nullable Paging request(int index, Page<T> before) {
		long offset = this.start + (index - 1L) * this.limit;
		boolean more = offset < this.total || (before.next() != null && offset < this.end);
		return (more && this.limit > 0) ? Paging.of((int) Math.min(this.limit, this.end - offset), (int) offset) : null;
	}

	/**
	 * A page that repeats the one in front of it is the end, unless it lies where it was
	 * asked for and the list is known to reach there: a playlist can hold the same track
	 * many times.
	 */
	@Override
	public boolean endsBefore(Page<T> page, Paging request, Page<T> before) {
		int asked = (request.offset() != null) ? request.offset() : 0;
		boolean expected = page.offset() == asked && asked < this.total;
		return count(page) == 0 || (!expected && repeats(page, before));
	}

	/**
	 * An offset of zero says nothing here: it stands for a missing one too.
	 */
	private static boolean repeats(Page<?> page, Page<?> before) {
		boolean samePlace = page.offset() > 0 && page.offset() == before.offset();
		return samePlace || (page.items().equals(before.items()) && page.gaps().equals(before.gaps()));
	}

	private static int count(Page<?> page) {
		return page.items().size() + page.gaps().size();
	}

	private static boolean isSearch(@Nullable String href) {
		return href != null && href.replaceFirst("[?#].*", "").endsWith("/search");
	}

}
