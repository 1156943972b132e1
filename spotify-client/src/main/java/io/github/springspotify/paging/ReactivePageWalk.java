package io.github.springspotify.paging;

import java.util.Optional;
import java.util.function.Function;

import io.github.springspotify.model.Page;
import io.github.springspotify.model.Paging;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A walk through a list that is read by offset. The list ends when as many entries as the
 * first page announced have been asked for and no page follows, or at a page that is
 * empty or repeats the one before; search ends at position 1000.
 * <p>
 * The first page is asked for when the walk is subscribed to, the others when its content
 * has been taken and more is requested: then up to {@code concurrency} pages at the same
 * time. As many at most are in memory, beside the one that is being read. What they hold
 * comes in the order of the list. After a failure nothing follows. Cancelling gives up
 * the calls that are on their way.
 *
 * @param <T> type of the items
 * @since 0.1.0
 */
public final class ReactivePageWalk<T> {

	private final Function<? super Paging, ? extends Mono<Page<T>>> source;

	private final OffsetStart<T> start;

	private final Walker walker;

	ReactivePageWalk(Function<? super Paging, ? extends Mono<Page<T>>> source, OffsetStart<T> start, Walker walker) {
		this.source = source;
		this.start = start;
		this.walker = walker;
	}

	/**
	 * Return the same walk with pages of a size. Without, the first page has the size
	 * that Spotify gives it, and so have the others.
	 * @param pageSize how many entries a page has at most; which sizes are allowed
	 * depends on the list
	 * @return the walk
	 */
	public ReactivePageWalk<T> withPageSize(int pageSize) {
		return new ReactivePageWalk<>(this.source, this.start.withPageSize(pageSize), this.walker);
	}

	/**
	 * Return the same walk with another concurrency.
	 * @param concurrency how many pages are asked for at the same time at most, 1 for one
	 * after the other
	 * @return the walk
	 */
	public ReactivePageWalk<T> withConcurrency(int concurrency) {
		return new ReactivePageWalk<>(this.source, this.start, this.walker.withConcurrency(concurrency));
	}

	/**
	 * Return the same walk with a page that is there already, such as that in an album.
	 * It is the first of the walk and is not asked for again. Without a page size the
	 * others have its size, but at most 50 entries.
	 * @param first the page, or {@code null} to ask for it
	 * @return the walk
	 */
	public ReactivePageWalk<T> startingWith(@Nullable Page<T> first) {
		return new ReactivePageWalk<>(this.source, this.start.withPage(first), this.walker);
	}

	/**
	 * Return the items of all pages, without the entries that Spotify sent as
	 * {@code null}.
	 * @return the items
	 */
	public Flux<T> items() {
		return walk(this.start).content(Page::items);
	}

	/**
	 * Return the entries of all pages, empty where Spotify sent {@code null}.
	 * @return the entries
	 */
	public Flux<Optional<T>> entries() {
		return walk(this.start).content(Page::entries);
	}

	/**
	 * Return all pages. The first comes even if it is empty.
	 * @return the pages
	 */
	public Flux<Page<T>> pages() {
		return walk(this.start).pages();
	}

	/**
	 * Return the page after a page.
	 * @param page the page
	 * @return the next page, empty at the end of the list
	 */
	public Mono<Page<T>> next(Page<T> page) {
		return walk(this.start.withPage(page)).next(page);
	}

	/**
	 * Return the page in front of a page. At the start of the list it is as small as
	 * needed not to overlap.
	 * @param page the page
	 * @return the previous page, empty at the start of the list
	 */
	public Mono<Page<T>> previous(Page<T> page) {
		OffsetStart<T> from = this.start.withPage(page);
		return walk(from).fetch(from.before(page)).filter((previous) -> !previous.entries().isEmpty());
	}

	private ReactiveWalk<Page<T>, Paging> walk(OffsetStart<T> start) {
		return new ReactiveWalk<>(this.source, start, this.walker);
	}

}
