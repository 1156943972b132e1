package io.github.springspotify.exchange;

import java.util.concurrent.RejectedExecutionException;

import io.netty.channel.EventLoop;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscription;
import reactor.core.CoreSubscriber;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoOperator;
import reactor.netty.Connection;
import reactor.netty.http.client.HttpClientRequest;
import reactor.util.context.Context;
import reactor.util.context.ContextView;

/**
 * The same exchange, given up on the thread of its connection. Reactor Netty closes the
 * connection of a request that is given up before its answer comes on the thread that
 * gives up, or rather asks its thread to. When that does, the answer may have come, and
 * the connection belong to the request of another call, which would have no answer then.
 * <p>
 * A request that has failed is not sent any more either. Reactor Netty reports what fails
 * before there is a connection, and sends the request if there is one all the same. And a
 * connection whose answer comes while it is given up is closed, as nobody may read it.
 */
final class WatchedExchange extends MonoOperator<Connection, Connection> {

	WatchedExchange(Mono<? extends Connection> source) {
		super(Mono.from(source));
	}

	@Override
	public void subscribe(CoreSubscriber<? super Connection> caller) {
		this.source.subscribe(new Watch(caller));
	}

	/**
	 * Tell the exchange of the connection that is about to carry its request.
	 */
	static void begin(HttpClientRequest request, Connection connection) {
		ContextView context = request.currentContextView();
		State exchange = context.getOrDefault(State.class, null);
		if (exchange != null && exchange.begin(connection)) {
			CallProgress.from(context).handedOver();
		}
	}

	/**
	 * How far an exchange is. Reactor Netty's pool keeps that of the call that has opened
	 * it, so this knows nothing of the call.
	 */
	private static final class State {

		private volatile @Nullable EventLoop thread;

		private volatile boolean over;

		private boolean begin(Connection connection) {
			this.thread = connection.channel().eventLoop();
			// In this order: who gives up knows the thread, or the thread that it is over
			if (this.over) {
				connection.dispose();
				return false;
			}
			return true;
		}

	}

	private static final class Watch implements CoreSubscriber<Connection>, Subscription {

		private final CoreSubscriber<? super Connection> caller;

		private final State state = new State();

		private final Context context;

		private @Nullable Subscription subscription;

		private volatile boolean left;

		private boolean late;

		private Watch(CoreSubscriber<? super Connection> caller) {
			this.caller = caller;
			this.context = caller.currentContext().put(State.class, this.state);
		}

		@Override
		public Context currentContext() {
			return this.context;
		}

		@Override
		public void onSubscribe(Subscription subscription) {
			this.subscription = subscription;
			this.caller.onSubscribe(this);
		}

		@Override
		public void onNext(Connection connection) {
			this.late = this.state.over;
			if (!this.late) {
				this.caller.onNext(connection);
			}
			// Given up by another thread meanwhile, it may have reached nobody
			if (this.late || this.left) {
				connection.dispose();
			}
		}

		@Override
		public void onError(Throwable failure) {
			this.state.over = true;
			this.caller.onError(failure);
		}

		@Override
		public void onComplete() {
			if (!this.late) {
				this.caller.onComplete();
			}
		}

		@Override
		public void request(long count) {
			if (this.subscription != null) {
				this.subscription.request(count);
			}
		}

		@Override
		public void cancel() {
			if (this.state.over) {
				return;
			}
			this.state.over = true;
			EventLoop thread = this.state.thread;
			if (thread == null || thread.inEventLoop()) {
				end();
				return;
			}
			this.left = true;
			try {
				thread.execute(this::end);
			}
			catch (RejectedExecutionException ex) {
				end();
			}
		}

		private void end() {
			if (this.subscription != null) {
				this.subscription.cancel();
			}
		}

	}

}
