package io.github.springspotify.autoconfigure.security;

import io.github.springspotify.token.SpotifyIdentity;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscription;
import reactor.core.CoreSubscriber;
import reactor.core.publisher.Hooks;
import reactor.core.publisher.Operators;
import reactor.util.context.Context;
import reactor.util.context.ContextView;

/**
 * Puts the user of the current request into the Reactor context of every chain that the
 * request subscribes to, at that moment and on its thread. Calls further down the chain
 * are made on whatever thread the chain has got to, which can be the thread of another
 * user's request.
 */
final class RequestUserHook {

	private final String key = RequestUserHook.class.getName() + "@" + System.identityHashCode(this);

	private final CurrentUser currentUser;

	RequestUserHook(CurrentUser currentUser) {
		this.currentUser = currentUser;
	}

	void install() {
		Hooks.onLastOperator(this.key, Operators.liftPublisher((publisher, subscriber) -> withUser(subscriber)));
	}

	void remove() {
		Hooks.resetOnLastOperator(this.key);
	}

	@Nullable SpotifyIdentity userOf(ContextView context) {
		Object found = context.getOrDefault(this.key, null);
		if (found instanceof RuntimeException failure) {
			throw failure;
		}
		return (SpotifyIdentity) found;
	}

	private <T> CoreSubscriber<? super T> withUser(CoreSubscriber<? super T> subscriber) {
		if (subscriber.currentContext().hasKey(this.key)) {
			return subscriber;
		}
		Object user = userOrFailure();
		return (user != null) ? new ContextSubscriber<>(subscriber, subscriber.currentContext().put(this.key, user))
				: subscriber;
	}

	/**
	 * Where the session cannot be read, calls fail, and chains that make none go on.
	 */
	private @Nullable Object userOrFailure() {
		try {
			return this.currentUser.identity();
		}
		catch (RuntimeException ex) {
			return ex;
		}
	}

	private record ContextSubscriber<T>(CoreSubscriber<T> delegate,
			Context currentContext) implements CoreSubscriber<T> {

		@Override
		public void onSubscribe(Subscription subscription) {
			this.delegate.onSubscribe(subscription);
		}

		@Override
		public void onNext(T value) {
			this.delegate.onNext(value);
		}

		@Override
		public void onError(Throwable failure) {
			this.delegate.onError(failure);
		}

		@Override
		public void onComplete() {
			this.delegate.onComplete();
		}

	}

}
