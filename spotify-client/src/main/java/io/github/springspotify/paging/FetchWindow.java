package io.github.springspotify.paging;

import java.lang.ref.WeakReference;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

import io.github.springspotify.error.SpotifyTransportException;
import org.jspecify.annotations.Nullable;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.Exceptions;
import reactor.core.scheduler.Scheduler;

/**
 * Pages that are asked for by other threads before it is their turn. One that no thread
 * has begun with by then is asked for by the reader, so that a walk goes on however busy
 * those threads are, even if all are waiting for walks themselves.
 */
final class FetchWindow<P, Q> implements AutoCloseable {

	private final Function<Q, @Nullable P> source;

	private final Scheduler scheduler;

	private final Queue<Fetch<P>> fetches = new ConcurrentLinkedQueue<>();

	private volatile boolean closed;

	FetchWindow(Function<Q, @Nullable P> source, Scheduler scheduler) {
		this.source = source;
		this.scheduler = scheduler;
	}

	void ask(Q request) {
		Fetch<P> fetch = new Fetch<>(() -> this.source.apply(request));
		this.fetches.add(fetch);
		fetch.schedule(this.scheduler);
	}

	/**
	 * Return the page that was asked for first.
	 * @return the page, or {@code null} if there is none
	 */
	@Nullable P take() {
		Fetch<P> fetch = this.fetches.element();
		try {
			if (this.closed) {
				fetch.cancel(true);
			}
			fetch.take();
			return fetch.get();
		}
		catch (ExecutionException ex) {
			throw failure((ex.getCause() != null) ? ex.getCause() : ex);
		}
		catch (InterruptedException ex) {
			fetch.cancel(true);
			Thread.currentThread().interrupt();
			throw new SpotifyTransportException(
					"Thread '" + Thread.currentThread().getName() + "' was interrupted while it waited for a page",
					false, ex);
		}
		catch (CancellationException ex) {
			throw new IllegalStateException("The stream was closed while a page was awaited", ex);
		}
		finally {
			this.fetches.remove();
		}
	}

	/**
	 * Return what went wrong on another thread, with the place where it was waited for.
	 */
	private static RuntimeException failure(Throwable cause) {
		cause.addSuppressed(new IllegalStateException("Page was awaited here"));
		if (cause instanceof Error error) {
			throw error;
		}
		return Exceptions.propagate(cause);
	}

	@Override
	public void close() {
		this.closed = true;
		this.fetches.forEach((fetch) -> fetch.cancel(true));
	}

	/**
	 * One page. Threads that are busy keep a reference that is weak, so that pages which
	 * the reader has got by itself, or has lost interest in, take no memory until those
	 * threads come to them.
	 */
	private static final class Fetch<P> extends FutureTask<@Nullable P> {

		private final AtomicBoolean begun = new AtomicBoolean();

		private Disposable turn = Disposables.disposed();

		private Fetch(Callable<@Nullable P> source) {
			super(source);
		}

		private void schedule(Scheduler scheduler) {
			WeakReference<Fetch<P>> wanted = new WeakReference<>(this);
			try {
				this.turn = scheduler.schedule(() -> {
					Fetch<P> fetch = wanted.get();
					if (fetch != null) {
						fetch.run();
					}
				});
			}
			catch (RejectedExecutionException ex) {
				// Too much to do for those threads, so the reader will do it.
			}
		}

		@Override
		public void run() {
			if (this.begun.compareAndSet(false, true)) {
				super.run();
			}
		}

		private void take() {
			if (this.begun.compareAndSet(false, true)) {
				this.turn.dispose();
				super.run();
			}
		}

		@Override
		protected void done() {
			if (isCancelled() && this.begun.compareAndSet(false, true)) {
				this.turn.dispose();
			}
		}

	}

}
