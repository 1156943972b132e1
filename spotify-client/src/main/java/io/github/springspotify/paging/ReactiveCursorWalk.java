package io.github.springspotify.paging;

import java.util.Optional;
import java.util.function.Function;

import io.github.springspotify.model.CursorPage;
import io.github.springspotify.model.CursorPaging;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A walk through a list that is read by cursor. Each page names the next, so they are
 * asked for one after the other, each when the content of the one before has been taken
 * and more is requested. The list ends with a page that names no other, or one that has
 * been asked for, and at a page that is empty or repeats the one before.
 *
 * @param <T> type of the items
 * @since 0.1.0
 */
public final class ReactiveCursorWalk<T> {

	private final Function<? super CursorPaging, ? extends Mono<CursorPage<T>>> source;

	private final CursorStart<T> start;

	private final Walker walker;

	ReactiveCursorWalk(Function<? super CursorPaging, ? extends Mono<CursorPage<T>>> source, CursorStart<T> start,
			Walker walker) {
		this.source = source;
		this.start = start;
		this.walker = walker.withConcurrency(1);
	}

	/**
	 * Return the same walk with pages of a size. Without, the first page has the size
	 * that Spotify gives it, and so have the others.
	 * @param pageSize how many entries a page has at most; which sizes are allowed
	 * depends on the list
	 * @return the walk
	 */
	public ReactiveCursorWalk<T> withPageSize(int pageSize) {
		return new ReactiveCursorWalk<>(this.source, this.start.withPageSize(pageSize), this.walker);
	}

	/**
	 * Return the same walk with a page that is there already. It is the first of the walk
	 * and is not asked for again.
	 * @param first the page, or {@code null} to ask for it
	 * @return the walk
	 */
	public ReactiveCursorWalk<T> startingWith(@Nullable CursorPage<T> first) {
		return new ReactiveCursorWalk<>(this.source, this.start.withPage(first), this.walker);
	}

	/**
	 * Return the items of all pages, without the entries that Spotify sent as
	 * {@code null}.
	 * @return the items
	 */
	public Flux<T> items() {
		return walk(this.start).content(CursorPage::items);
	}

	/**
	 * Return the entries of all pages, empty where Spotify sent {@code null}.
	 * @return the entries
	 */
	public Flux<Optional<T>> entries() {
		return walk(this.start).content(CursorPage::entries);
	}

	/**
	 * Return all pages. The first comes even if it is empty.
	 * @return the pages
	 */
	public Flux<CursorPage<T>> pages() {
		return walk(this.start).pages();
	}

	/**
	 * Return the page after a page.
	 * @param page the page
	 * @return the next page, empty at the end of the list
	 */
	public Mono<CursorPage<T>> next(CursorPage<T> page) {
		return walk(this.start.withPage(page)).next(page);
	}

	/**
	 * Return the page in front of a page: what has been played since. Of the artists that
	 * a user follows, Spotify does not say what is in front.
	 * @param page the page
	 * @return the previous page, empty if Spotify does not say where it ends
	 */
	public Mono<CursorPage<T>> previous(CursorPage<T> page) {
		CursorStart<T> from = this.start.withPage(page);
		return walk(from).fetch(from.before(page)).filter((previous) -> !previous.entries().isEmpty());
	}

	private ReactiveWalk<CursorPage<T>, CursorPaging> walk(CursorStart<T> start) {
		return new ReactiveWalk<>(this.source, start, this.walker);
	}

}
