package io.github.springspotify.exchange;

import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscription;
import reactor.core.CoreSubscriber;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoOperator;
import reactor.util.context.Context;

import org.springframework.web.reactive.function.client.ClientResponse;

/**
 * The same answer; if there is none, somebody is told before the caller is. One operator
 * in place of {@code doOnError}, {@code doOnCancel} and {@code switchIfEmpty}, since all
 * calls go through it. ({@code tap} would be as short, but carries thread-locals along
 * with each signal.)
 */
final class WatchedAnswer extends MonoOperator<ClientResponse, ClientResponse> {

	private final Consumer<@Nullable Throwable> told;

	/**
	 * Create the answer.
	 * @param source the answer itself
	 * @param told is given the failure, or {@code null} if the call was given up or ended
	 * with nothing; also if it is given up after it was answered
	 */
	WatchedAnswer(Mono<ClientResponse> source, Consumer<@Nullable Throwable> told) {
		super(source);
		this.told = told;
	}

	@Override
	public void subscribe(CoreSubscriber<? super ClientResponse> caller) {
		this.source.subscribe(new Watch(caller));
	}

	private final class Watch implements CoreSubscriber<ClientResponse>, Subscription {

		private final CoreSubscriber<? super ClientResponse> caller;

		private @Nullable Subscription subscription;

		private boolean answered;

		private Watch(CoreSubscriber<? super ClientResponse> caller) {
			this.caller = caller;
		}

		@Override
		public Context currentContext() {
			return this.caller.currentContext();
		}

		@Override
		public void onSubscribe(Subscription subscription) {
			this.subscription = subscription;
			this.caller.onSubscribe(this);
		}

		@Override
		public void onNext(ClientResponse response) {
			this.answered = true;
			this.caller.onNext(response);
		}

		@Override
		public void onError(Throwable failure) {
			WatchedAnswer.this.told.accept(failure);
			this.caller.onError(failure);
		}

		@Override
		public void onComplete() {
			if (!this.answered) {
				WatchedAnswer.this.told.accept(null);
			}
			this.caller.onComplete();
		}

		@Override
		public void request(long count) {
			if (this.subscription != null) {
				this.subscription.request(count);
			}
		}

		@Override
		public void cancel() {
			WatchedAnswer.this.told.accept(null);
			if (this.subscription != null) {
				this.subscription.cancel();
			}
		}

	}

}
