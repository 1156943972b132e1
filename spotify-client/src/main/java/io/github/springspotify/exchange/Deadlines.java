package io.github.springspotify.exchange;

import java.time.Duration;
import java.util.Iterator;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscription;
import reactor.core.CoreSubscriber;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * Tells calls when their time is over, with one timer for all that are on their way. With
 * a timer for each, every call would wake up the thread that waits for them, which costs
 * more than all other stages together.
 */
final class Deadlines {

	private final Scheduler scheduler;

	private final long origin;

	private final ConcurrentSkipListSet<Deadline> pending = new ConcurrentSkipListSet<>();

	private final AtomicLong arrivals = new AtomicLong();

	private final Disposable.Swap timer = Disposables.swap();

	private volatile long timerAt = Long.MAX_VALUE;

	private volatile boolean closed;

	Deadlines(Scheduler scheduler) {
		this.scheduler = scheduler;
		this.origin = scheduler.now(TimeUnit.NANOSECONDS);
	}

	/**
	 * Return what is empty and completes when a time is over that begins with the
	 * subscription: at once if there is none left, so that nothing else is begun.
	 */
	Mono<Object> after(Duration time) {
		return (time.isZero() || time.isNegative()) ? Mono.empty() : new Mono<>() {

			@Override
			public void subscribe(CoreSubscriber<? super Object> caller) {
				Deadline deadline = new Deadline(caller, in(time), Deadlines.this.arrivals.getAndIncrement());
				caller.onSubscribe(deadline);
				add(deadline);
			}

		};
	}

	/**
	 * Let all calls end now, and those that begin later at once.
	 */
	void close() {
		this.closed = true;
		this.timer.dispose();
		for (Deadline next = this.pending.pollFirst(); next != null; next = this.pending.pollFirst()) {
			next.caller.onComplete();
		}
	}

	boolean isClosed() {
		return this.closed;
	}

	private long now() {
		return this.scheduler.now(TimeUnit.NANOSECONDS) - this.origin;
	}

	private long in(Duration time) {
		long now = now();
		return now + Math.min(time.toNanos(), Long.MAX_VALUE - now);
	}

	private void add(Deadline deadline) {
		this.pending.add(deadline);
		if (deadline.cancelled) {
			this.pending.remove(deadline);
			return;
		}
		if (this.closed) {
			endNow(deadline);
			return;
		}
		try {
			wakeUpAt(deadline.end);
		}
		catch (RejectedExecutionException ex) {
			this.timerAt = Long.MAX_VALUE;
			if (this.pending.remove(deadline)) {
				deadline.caller.onError(ex);
			}
		}
	}

	private void endNow(Deadline deadline) {
		if (this.pending.remove(deadline)) {
			deadline.caller.onComplete();
		}
	}

	/**
	 * Most calls have as much time as those before them, so that the timer, once set, is
	 * early enough.
	 */
	private void wakeUpAt(long end) {
		if (end >= this.timerAt) {
			return;
		}
		synchronized (this.timer) {
			if (end < this.timerAt) {
				this.timerAt = end;
				this.timer.update(this.scheduler.schedule(() -> wokenUp(end), end - now(), TimeUnit.NANOSECONDS));
			}
		}
	}

	/**
	 * What a caller does when its time is over may take long or fail, so it comes last,
	 * when the timer is set for the next and this task cannot be interrupted any more.
	 */
	private void wokenUp(long end) {
		synchronized (this.timer) {
			if (end != this.timerAt) {
				return;
			}
			this.timerAt = Long.MAX_VALUE;
			this.timer.replace(null);
		}
		Deadline first = first();
		if (first == null) {
			return;
		}
		boolean over = first.end <= now() && this.pending.remove(first);
		Deadline next = first();
		if (next != null) {
			wakeUpAt(next.end);
		}
		if (over) {
			first.caller.onComplete();
		}
	}

	private @Nullable Deadline first() {
		Iterator<Deadline> all = this.pending.iterator();
		return all.hasNext() ? all.next() : null;
	}

	/**
	 * When the time of one call is over.
	 */
	private final class Deadline implements Subscription, Comparable<Deadline> {

		private final CoreSubscriber<?> caller;

		private final long end;

		private final long arrival;

		private volatile boolean cancelled;

		private Deadline(CoreSubscriber<?> caller, long end, long arrival) {
			this.caller = caller;
			this.end = end;
			this.arrival = arrival;
		}

		@Override
		public void request(long count) {
		}

		@Override
		public void cancel() {
			this.cancelled = true;
			Deadlines.this.pending.remove(this);
		}

		@Override
		public int compareTo(Deadline other) {
			int order = Long.compare(this.end, other.end);
			return (order != 0) ? order : Long.compare(this.arrival, other.arrival);
		}

	}

}
