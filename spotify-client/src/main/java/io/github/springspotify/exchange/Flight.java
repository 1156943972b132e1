package io.github.springspotify.exchange;

import java.util.Objects;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.util.context.Context;

/**
 * An exchange that several callers wait for.
 *
 * @param <T> what they wait for
 */
final class Flight<T> {

	private final Sinks.One<T> result = Sinks.one();

	private final Disposable.Swap exchange = Disposables.swap();

	private @Nullable CallProgress progress;

	private int callers;

	private boolean begun;

	private boolean over;

	/**
	 * Become one of those who wait.
	 * @return whether there is still something to wait for
	 */
	synchronized boolean join(CallProgress caller) {
		if (this.over) {
			return false;
		}
		if (this.progress == null) {
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
		if (begin()) {
			Mono<T> whole = source.get().doOnTerminate(this::end);
			this.exchange.update(whole.subscribe(this.result::tryEmitValue, this.result::tryEmitError,
					this.result::tryEmitEmpty, context.put(CallProgress.class, progress())));
		}
		return this.result.asMono().doOnCancel(this::leave);
	}

	private synchronized boolean begin() {
		boolean first = !this.begun;
		this.begun = true;
		return first;
	}

	private synchronized void end() {
		this.over = true;
	}

	private void leave() {
		if (isLast()) {
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
