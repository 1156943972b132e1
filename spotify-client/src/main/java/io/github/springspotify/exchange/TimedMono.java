package io.github.springspotify.exchange;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscription;
import reactor.core.CoreSubscriber;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoOperator;
import reactor.core.publisher.Operators;
import reactor.util.context.Context;

/**
 * The same result in time, with its failures translated. One operator in place of
 * {@code timeout}, {@code onErrorMap} and {@code contextWrite}, since all calls go
 * through it.
 *
 * @param <T> type of the result
 */
final class TimedMono<T> extends MonoOperator<T, T> {

	private final Mono<?> end;

	private final Supplier<Throwable> tooLate;

	private final UnaryOperator<Throwable> translator;

	private final UnaryOperator<Context> settings;

	/**
	 * Create the result.
	 * @param source the result itself
	 * @param end completes when its time is over
	 * @param tooLate makes the failure of one that has not come by then
	 * @param translator translates other failures
	 * @param settings adds to the Reactor context of the source
	 */
	TimedMono(Mono<T> source, Mono<?> end, Supplier<Throwable> tooLate, UnaryOperator<Throwable> translator,
			UnaryOperator<Context> settings) {
		super(source);
		this.end = end;
		this.tooLate = tooLate;
		this.translator = translator;
		this.settings = settings;
	}

	@Override
	public void subscribe(CoreSubscriber<? super T> caller) {
		Race race = new Race(caller, this.settings.apply(caller.currentContext()));
		caller.onSubscribe(race);
		this.end.subscribe(race.clock);
		if (!race.decided.get()) {
			this.source.subscribe(race);
		}
	}

	/**
	 * The first of the result and the end of its time decides.
	 */
	private final class Race implements CoreSubscriber<T>, Subscription {

		private final CoreSubscriber<? super T> caller;

		private final Context context;

		private final AtomicReference<@Nullable Subscription> running = new AtomicReference<>();

		private final AtomicBoolean decided = new AtomicBoolean();

		private final BaseSubscriber<Object> clock = new Clock();

		private volatile boolean requested;

		private boolean answered;

		private Race(CoreSubscriber<? super T> caller, Context context) {
			this.caller = caller;
			this.context = context;
		}

		@Override
		public Context currentContext() {
			return this.context;
		}

		@Override
		public void onSubscribe(Subscription subscription) {
			if (!this.running.compareAndSet(null, subscription)) {
				subscription.cancel();
			}
			else if (this.requested) {
				subscription.request(Long.MAX_VALUE);
			}
		}

		@Override
		public void request(long count) {
			this.requested = true;
			Subscription subscription = this.running.get();
			if (subscription != null) {
				subscription.request(Long.MAX_VALUE);
			}
		}

		@Override
		public void onNext(T value) {
			if (decide()) {
				this.answered = true;
				this.caller.onNext(value);
			}
			else {
				Operators.onNextDropped(value, this.context);
			}
		}

		@Override
		public void onError(Throwable failure) {
			if (decide()) {
				this.caller.onError(TimedMono.this.translator.apply(failure));
			}
			else {
				Operators.onErrorDropped(failure, this.context);
			}
		}

		@Override
		public void onComplete() {
			if (this.answered || decide()) {
				this.caller.onComplete();
			}
		}

		@Override
		public void cancel() {
			decide();
			stop();
		}

		private boolean decide() {
			boolean first = this.decided.compareAndSet(false, true);
			if (first) {
				this.clock.cancel();
			}
			return first;
		}

		private void stop() {
			Subscription subscription = this.running.getAndSet(Operators.cancelledSubscription());
			if (subscription != null) {
				subscription.cancel();
			}
		}

		private void lose(Supplier<Throwable> failure) {
			if (decide()) {
				stop();
				this.caller.onError(failure.get());
			}
		}

		private final class Clock extends BaseSubscriber<Object> {

			@Override
			protected void hookOnComplete() {
				lose(TimedMono.this.tooLate);
			}

			@Override
			protected void hookOnError(Throwable failure) {
				lose(() -> TimedMono.this.translator.apply(failure));
			}

		}

	}

}
