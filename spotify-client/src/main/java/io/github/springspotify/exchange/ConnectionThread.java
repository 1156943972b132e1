package io.github.springspotify.exchange;

import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

import io.netty.channel.EventLoop;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.netty.Connection;
import reactor.netty.http.client.HttpClientRequest;
import reactor.util.context.ContextView;

/**
 * Lets a request that is given up before its answer comes be given up on the thread of
 * its connection. Reactor Netty closes the connection on the thread that gives up, or
 * rather asks its thread to. When that does, the answer may have come, and the connection
 * belong to the request of another call, which would have no answer then.
 * <p>
 * A request that has failed is not sent any more either. Reactor Netty reports what fails
 * before there is a connection, and sends the request if there is one all the same.
 */
final class ConnectionThread implements Executor {

	private volatile @Nullable EventLoop thread;

	private volatile boolean over;

	/**
	 * Return the same exchange, to be cancelled on the thread of its connection. An
	 * answer that comes before is dropped with the connection.
	 */
	Mono<? extends Connection> cancelling(Mono<? extends Connection> exchange) {
		return exchange.doOnNext(this::dropIfOver)
			.doOnError((ex) -> this.over = true)
			.contextWrite((context) -> context.put(ConnectionThread.class, this))
			.cancelOn(Schedulers.fromExecutor(this));
	}

	/**
	 * Remember the connection that is about to carry a request.
	 */
	static void begin(HttpClientRequest request, Connection connection) {
		ContextView context = request.currentContextView();
		ConnectionThread exchange = context.getOrDefault(ConnectionThread.class, null);
		if (exchange == null) {
			return;
		}
		exchange.thread = connection.channel().eventLoop();
		// In this order: who cancels knows the thread, or the thread that it is over
		if (!exchange.dropIfOver(connection)) {
			CallProgress.from(context).handedOver();
		}
	}

	private boolean dropIfOver(Connection connection) {
		boolean over = this.over;
		if (over) {
			connection.dispose();
		}
		return over;
	}

	@Override
	public void execute(Runnable cancellation) {
		this.over = true;
		EventLoop thread = this.thread;
		if (thread == null || thread.inEventLoop()) {
			cancellation.run();
			return;
		}
		try {
			thread.execute(cancellation);
		}
		catch (RejectedExecutionException ex) {
			cancellation.run();
		}
	}

}
