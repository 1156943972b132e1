package io.github.springspotify.exchange;

import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Scheduler;
import reactor.util.context.Context;

/**
 * An exchange that several callers wait for.
 *
 * @param <T> what they wait for
 */
final class Flight<T> {

	private final Consumer<Flight<T>> whenOver;

	private final Scheduler scheduler;

	private final Sinks.One<T> result = Sinks.one();

	private final Disposable.Swap exchange = Disposables.swap();

	private @Nullable CallProgress first;

	private @Nullable CallProgress progress;

	private int callers;

	private boolean begun;

	private boolean over;

	/**
	 * Create an exchange.
	 * @param whenOver told when it has ended or everybody has left, before anybody else
	 * @param scheduler runs what comes after it for those who did not begin it: it can
	 * end on the thread of the one who did, and that thread stands for that caller
	 */
	Flight(Consumer<Flight<T>> whenOver, Scheduler scheduler) {
		this.whenOver = whenOver;
		this.scheduler = scheduler;
	}

	/**
	 * Become one of those who wait. An exchange that has taken all the time of the first
	 * of them may be one on a dead connection, which would never end as long as there are
	 * others to come.
	 * @return whether there is still something to wait for
	 */
	synchronized boolean join(CallProgress caller) {
		if (this.over || (this.first != null && this.first.remaining().isNegative())) {
			return false;
		}
		if (this.first == null || this.progress == null) {
			this.first = caller;
			this.progress = caller.toShare();
		}
		caller.follow(this.progress);
		this.callers++;
		return true;
	}

	/**
	 * Return what the exchange is doing.
	 */
	synchronized CallProgress progress() {
		return Objects.requireNonNull(this.progress);
	}

	/**
	 * Return what is waited for, and begin with it unless that has happened.
	 * @param source makes the exchange
	 * @param context Reactor context of the caller, in which it begins, and in which
	 * failures are handled that come when everybody has left
	 */
	Mono<T> answer(Supplier<Mono<T>> source, Context context) {
		boolean first = begin();
		if (first) {
			try {
				this.exchange.update(source.get()
					.doOnTerminate(this::end)
					.subscribe(this.result::tryEmitValue, this.result::tryEmitError, this.result::tryEmitEmpty,
							context.put(CallProgress.class, progress())));
			}
			catch (Error ex) {
				// Reactor does not tell anybody of errors like a missing class
				end();
				this.result.tryEmitError(ex);
			}
		}
		Mono<T> answer = this.result.asMono().doOnCancel(this::leave);
		return first ? answer : answer.publishOn(this.scheduler);
	}

	private synchronized boolean begin() {
		boolean first = !this.begun;
		this.begun = true;
		return first;
	}

	private void end() {
		synchronized (this) {
			this.over = true;
		}
		this.whenOver.accept(this);
	}

	private void leave() {
		if (isLast()) {
			this.whenOver.accept(this);
			this.exchange.dispose();
		}
	}

	private synchronized boolean isLast() {
		this.callers--;
		boolean last = this.callers == 0 && !this.over;
		this.over = this.over || last;
		return last;
	}

}
