package io.github.springspotify.sample.page;

import io.github.springspotify.model.Page;
import io.github.springspotify.model.Paging;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * A page of the results of a search. Spotify gives at most ten at a time to applications
 * in development mode, and never more than the first thousand.
 *
 * @param number number of the page, from 1 to {@value #LAST}
 */
record SearchPosition(int number) {

	private static final int SIZE = 10;

	private static final int LAST = 100;

	SearchPosition {
		if (number < 1 || number > LAST) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "'page' must be from 1 to " + LAST);
		}
	}

	Paging paging() {
		return Paging.of(SIZE, offset());
	}

	int offset() {
		return (this.number - 1) * SIZE;
	}

	@Nullable Integer previous() {
		return (this.number > 1) ? this.number - 1 : null;
	}

	@Nullable Integer next(Page<?> page) {
		return (this.number < LAST && offset() + SIZE < page.total()) ? this.number + 1 : null;
	}

	int last(Page<?> page) {
		return Math.max(1, Math.min(LAST, (page.total() + SIZE - 1) / SIZE));
	}

}
