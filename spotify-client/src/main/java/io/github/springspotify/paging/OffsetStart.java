package io.github.springspotify.paging;

import io.github.springspotify.model.Page;
import io.github.springspotify.model.Paging;
import org.jspecify.annotations.Nullable;

/**
 * Where a walk by offset starts.
 */
record OffsetStart<T>(@Nullable Integer pageSize, @Nullable Page<T> page) implements Start<Page<T>, Paging> {

	/**
	 * Spotify's largest page, but for a closed endpoint. A playlist comes with its first
	 * 100 items, although its items can be asked for by 50 only.
	 */
	private static final int LARGEST_PAGE = 50;

	OffsetStart {
		Start.checkPageSize(pageSize);
	}

	static <T> OffsetStart<T> ofList() {
		return new OffsetStart<>(null, null);
	}

	OffsetStart<T> withPageSize(int pageSize) {
		return new OffsetStart<>(pageSize, this.page);
	}

	OffsetStart<T> withPage(@Nullable Page<T> page) {
		return new OffsetStart<>(this.pageSize, page);
	}

	@Override
	public Paging request() {
		return new Paging(this.pageSize, null);
	}

	@Override
	public Course<Page<T>, Paging> course(Page<T> first) {
		return new OffsetCourse<>(first, limit(first));
	}

	private int limit(Page<T> first) {
		int size = OffsetCourse.sizeOf(first);
		if (this.page == null) {
			return size;
		}
		return (this.pageSize != null) ? this.pageSize : Math.min(size, LARGEST_PAGE);
	}

	/**
	 * Return what to ask for to get the page in front of a page, without overlap, or
	 * {@code null} at the start of the list.
	 */
	@Nullable Paging before(Page<T> page) {
		int limit = Math.min(limit(page), page.offset());
		return (limit > 0) ? Paging.of(limit, page.offset() - limit) : null;
	}

}
