package io.github.springspotify.paging;

import java.util.function.Function;

import io.github.springspotify.model.CursorPage;
import io.github.springspotify.model.CursorPaging;
import io.github.springspotify.model.Page;
import io.github.springspotify.model.Paging;
import reactor.core.publisher.Mono;

/**
 * Walks through lists that come page by page, as in
 * {@code spotify.pages().of(spotify.tracks()::getSaved).items()}.
 * <p>
 * The source of the pages is called again for each page with another offset or cursor;
 * the links that Spotify puts on a page are never called. All pages of a walk are asked
 * for on behalf of the one who subscribes to it, unless the source names somebody, and
 * each time the walk is subscribed to it starts anew.
 *
 * @since 0.1.0
 */
public final class ReactivePages {

	private final Walker walker;

	/**
	 * Create walks. Usually they are taken from a client.
	 * @param concurrency how many pages of a walk are asked for at the same time at most
	 * @param caller keeps on whose behalf pages are asked for
	 */
	public ReactivePages(int concurrency, WalkCaller caller) {
		this.walker = new Walker(concurrency, caller);
	}

	/**
	 * Return a walk through a list that is read by offset.
	 * @param source gives the page that is asked for, or nothing at the end of the list
	 * @param <T> type of the items
	 * @return the walk
	 */
	public <T> ReactivePageWalk<T> of(Function<? super Paging, ? extends Mono<Page<T>>> source) {
		return new ReactivePageWalk<>(source, OffsetStart.ofList(), this.walker);
	}

	/**
	 * Return a walk through a list that is read by cursor.
	 * @param source gives the page that is asked for, or nothing at the end of the list
	 * @param <T> type of the items
	 * @return the walk
	 */
	public <T> ReactiveCursorWalk<T> ofCursor(Function<? super CursorPaging, ? extends Mono<CursorPage<T>>> source) {
		return new ReactiveCursorWalk<>(source, CursorStart.ofList(), this.walker);
	}

}
