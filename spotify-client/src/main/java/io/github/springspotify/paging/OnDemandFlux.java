package io.github.springspotify.paging;

import java.util.concurrent.atomic.AtomicBoolean;

import org.reactivestreams.Publisher;
import org.reactivestreams.Subscription;
import reactor.core.CoreSubscriber;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Operators;
import reactor.util.context.Context;

/**
 * Subscribes to its source when something is asked of it. Other operators subscribe to
 * what comes next as soon as what was before has ended, and a subscription to a page is a
 * request.
 */
final class OnDemandFlux<T> extends Flux<T> {

	private final Publisher<T> source;

	OnDemandFlux(Publisher<T> source) {
		this.source = source;
	}

	@Override
	public void subscribe(CoreSubscriber<? super T> subscriber) {
		subscriber.onSubscribe(new Gate<>(this.source, subscriber));
	}

	private static final class Gate<T> extends Operators.DeferredSubscription implements CoreSubscriber<T> {

		private final Publisher<T> source;

		private final CoreSubscriber<? super T> subscriber;

		private final AtomicBoolean opened = new AtomicBoolean();

		private Gate(Publisher<T> source, CoreSubscriber<? super T> subscriber) {
			this.source = source;
			this.subscriber = subscriber;
		}

		@Override
		public void request(long amount) {
			if (Operators.validate(amount)) {
				super.request(amount);
				if (!isCancelled() && this.opened.compareAndSet(false, true)) {
					this.source.subscribe(this);
				}
			}
		}

		@Override
		public Context currentContext() {
			return this.subscriber.currentContext();
		}

		@Override
		public void onSubscribe(Subscription subscription) {
			set(subscription);
		}

		@Override
		public void onNext(T value) {
			this.subscriber.onNext(value);
		}

		@Override
		public void onError(Throwable failure) {
			this.subscriber.onError(failure);
		}

		@Override
		public void onComplete() {
			this.subscriber.onComplete();
		}

	}

}
