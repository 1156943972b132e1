package io.github.springspotify.paging;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import io.github.springspotify.model.Page;
import io.github.springspotify.model.Paging;
import org.jspecify.annotations.Nullable;

/**
 * A walk through a list that is read by offset. The list ends when as many entries as the
 * first page announced have been asked for and no page follows, or at a page that is
 * empty or repeats the one before; search ends at position 1000.
 * <p>
 * Streams are lazy. The first page is asked for when a stream is read, the others when
 * its content has been taken and more is wanted: then up to {@code concurrency} pages at
 * the same time. As many at most are in memory, beside the one that is being read. What
 * they hold comes in the order of the list. A failure is thrown to the reader as it is,
 * after what comes in front of it. Close a stream that is not read to its end to give up
 * the calls that are on their way.
 *
 * @param <T> type of the items
 * @since 0.1.0
 */
public final class PageWalk<T> {

	private final Function<? super Paging, ? extends @Nullable Page<T>> source;

	private final OffsetStart<T> start;

	private final Walker walker;

	PageWalk(Function<? super Paging, ? extends @Nullable Page<T>> source, OffsetStart<T> start, Walker walker) {
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
	public PageWalk<T> withPageSize(int pageSize) {
		return new PageWalk<>(this.source, this.start.withPageSize(pageSize), this.walker);
	}

	/**
	 * Return the same walk with another concurrency.
	 * @param concurrency how many pages are asked for at the same time at most, 1 for one
	 * after the other
	 * @return the walk
	 */
	public PageWalk<T> withConcurrency(int concurrency) {
		return new PageWalk<>(this.source, this.start, this.walker.withConcurrency(concurrency));
	}

	/**
	 * Return the same walk with a page that is there already, such as that in an album.
	 * It is the first of the walk and is not asked for again. Without a page size the
	 * others have its size, but at most 50 entries.
	 * @param first the page, or {@code null} to ask for it
	 * @return the walk
	 */
	public PageWalk<T> startingWith(@Nullable Page<T> first) {
		return new PageWalk<>(this.source, this.start.withPage(first), this.walker);
	}

	/**
	 * Return the items of all pages, without the entries that Spotify sent as
	 * {@code null}.
	 * @return the items
	 */
	public Stream<T> items() {
		return walk(this.start).stream(Page::items);
	}

	/**
	 * Return the entries of all pages, empty where Spotify sent {@code null}.
	 * @return the entries
	 */
	public Stream<Optional<T>> entries() {
		return walk(this.start).stream(Page::entries);
	}

	/**
	 * Return all pages. The first comes even if it is empty.
	 * @return the pages
	 */
	public Stream<Page<T>> pages() {
		return walk(this.start).stream(List::of);
	}

	/**
	 * Return the page after a page.
	 * @param page the page
	 * @return the next page, empty at the end of the list
	 */
	public Optional<Page<T>> next(Page<T> page) {
		return walk(this.start.withPage(page)).next(page);
	}

	/**
	 * Return the page in front of a page. At the start of the list it is as small as
	 * needed not to overlap.
	 * @param page the page
	 * @return the previous page, empty at the start of the list
	 */
	public Optional<Page<T>> previous(Page<T> page) {
		OffsetStart<T> from = this.start.withPage(page);
		return walk(from).fetch(from.before(page)).filter((previous) -> !previous.entries().isEmpty());
	}

	private BlockingWalk<Page<T>, Paging> walk(OffsetStart<T> start) {
		return new BlockingWalk<>(this.source, start, this.walker);
	}

}
