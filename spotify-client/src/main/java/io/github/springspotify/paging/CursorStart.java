package io.github.springspotify.paging;

import io.github.springspotify.model.CursorPage;
import io.github.springspotify.model.CursorPaging;
import io.github.springspotify.model.Cursors;
import org.jspecify.annotations.Nullable;

/**
 * Where a walk by cursor starts.
 */
record CursorStart<T>(@Nullable Integer pageSize,
		@Nullable CursorPage<T> page) implements Start<CursorPage<T>, CursorPaging> {

	CursorStart {
		Start.checkPageSize(pageSize);
	}

	static <T> CursorStart<T> ofList() {
		return new CursorStart<>(null, null);
	}

	CursorStart<T> withPageSize(int pageSize) {
		return new CursorStart<>(pageSize, this.page);
	}

	CursorStart<T> withPage(@Nullable CursorPage<T> page) {
		return new CursorStart<>(this.pageSize, page);
	}

	@Override
	public CursorPaging request() {
		return new CursorPaging(this.pageSize, null, null);
	}

	@Override
	public Course<CursorPage<T>, CursorPaging> course(CursorPage<T> first) {
		return new CursorCourse<>(limit(first));
	}

	private CursorPaging limit(CursorPage<T> first) {
		boolean asked = this.page != null && this.pageSize != null;
		return (asked || first.limit() < 1) ? request() : CursorPaging.limit(first.limit());
	}

	/**
	 * Return what to ask for to get the page in front of a page, or {@code null} where
	 * Spotify does not say. Only a list that is walked back in time has both cursors.
	 */
	@Nullable CursorPaging before(CursorPage<T> page) {
		Cursors cursors = page.cursors();
		if (cursors == null || cursors.before() == null || cursors.after() == null) {
			return null;
		}
		return limit(page).after(cursors.after());
	}

}
