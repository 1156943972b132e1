package io.github.springspotify.paging;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import reactor.core.scheduler.Schedulers;

/**
 * Reads page after page on the thread of its caller, with the help of other threads as
 * far as it is known what follows.
 */
final class PageIterator<P, Q> implements Iterator<P>, AutoCloseable {

	private final Function<Q, @Nullable P> source;

	private final Start<P, Q> start;

	private final int concurrency;

	private final FetchWindow<P, Q> window;

	private @Nullable Position<P, Q> position;

	private @Nullable P ready;

	private int asked;

	private boolean ended;

	PageIterator(Function<Q, @Nullable P> source, Start<P, Q> start, int concurrency) {
		this.source = source;
		this.start = start;
		this.concurrency = concurrency;
		this.window = new FetchWindow<>(source, Schedulers.boundedElastic());
	}

	static void checkThread() {
		if (Schedulers.isInNonBlockingThread()) {
			throw new IllegalStateException("SpotifyClient.pages() blocks and was called on thread '"
					+ Thread.currentThread().getName() + "'. Use ReactiveSpotifyClient.pages() there.");
		}
	}

	@Override
	public boolean hasNext() {
		if (this.ready == null && !this.ended) {
			try {
				checkThread();
				this.ready = advance();
			}
			finally {
				if (this.ready == null) {
					this.ended = true;
					close();
				}
			}
		}
		return this.ready != null;
	}

	@Override
	public P next() {
		P page = hasNext() ? this.ready : null;
		if (page == null) {
			throw new NoSuchElementException("There are no more pages");
		}
		this.ready = null;
		return page;
	}

	private @Nullable P advance() {
		this.position = (this.position != null) ? following(this.position) : first();
		return (this.position != null) ? this.position.page() : null;
	}

	private @Nullable Position<P, Q> first() {
		P page = (this.start.page() != null) ? this.start.page() : this.source.apply(this.start.request());
		return (page != null) ? Position.at(page, this.start.course(page)) : null;
	}

	private @Nullable Position<P, Q> following(Position<P, Q> from) {
		if (from.next() == null) {
			return null;
		}
		askAhead(from);
		return from.after((from.index() < this.asked) ? this.window.take() : this.source.apply(from.next()));
	}

	private void askAhead(Position<P, Q> from) {
		int end = (this.concurrency > 1) ? Math.min(from.index() + this.concurrency, from.course().ahead()) : 0;
		while (this.asked < end) {
			this.asked++;
			Q request = from.course().request(this.asked, from.page());
			if (request != null) {
				this.window.ask(request);
			}
		}
	}

	@Override
	public void close() {
		this.window.close();
	}

}
