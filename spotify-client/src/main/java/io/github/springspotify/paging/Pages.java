package io.github.springspotify.paging;

import java.util.function.Function;

import io.github.springspotify.model.CursorPage;
import io.github.springspotify.model.CursorPaging;
import io.github.springspotify.model.Page;
import io.github.springspotify.model.Paging;
import org.jspecify.annotations.Nullable;

/**
 * Walks through lists that come page by page, as in
 * {@code spotify.pages().of(spotify.tracks()::getSaved).items()}.
 * <p>
 * The source of the pages is called again for each page with another offset or cursor;
 * the links that Spotify puts on a page are never called. It is called by other threads
 * too, where what belongs to the caller's thread, such as a request or a transaction, is
 * missing; calls of this client are made on behalf of the one who started the walk all
 * the same, unless they name somebody.
 *
 * @since 0.1.0
 */
public final class Pages {

	private final Walker walker;

	/**
	 * Create walks. Usually they are taken from a client.
	 * @param concurrency how many pages of a walk are asked for at the same time at most
	 * @param caller keeps on whose behalf pages are asked for
	 */
	public Pages(int concurrency, WalkCaller caller) {
		this.walker = new Walker(concurrency, caller);
	}

	/**
	 * Return a walk through a list that is read by offset.
	 * @param source gives the page that is asked for, or {@code null} at the end of the
	 * list
	 * @param <T> type of the items
	 * @return the walk
	 */
	public <T> PageWalk<T> of(Function<? super Paging, ? extends @Nullable Page<T>> source) {
		return new PageWalk<>(source, OffsetStart.ofList(), this.walker);
	}

	/**
	 * Return a walk through a list that is read by cursor.
	 * @param source gives the page that is asked for, or {@code null} at the end of the
	 * list
	 * @param <T> type of the items
	 * @return the walk
	 */
	public <T> CursorWalk<T> ofCursor(Function<? super CursorPaging, ? extends @Nullable CursorPage<T>> source) {
		return new CursorWalk<>(source, CursorStart.ofList(), this.walker);
	}

}
