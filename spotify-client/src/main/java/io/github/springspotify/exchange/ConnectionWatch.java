package io.github.springspotify.exchange;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.ssl.SslHandler;
import reactor.core.publisher.Mono;
import reactor.netty.Connection;
import reactor.netty.ConnectionObserver;
import reactor.netty.NettyPipeline;
import reactor.netty.http.client.HttpClient;

/**
 * Lets a call say which part of a connection of Reactor Netty it waits for: one of the
 * pool that is free, the connection itself, or the handshake of TLS. Leaves out what
 * comes before an answer and what fails before there is a connection, drops connections
 * whose answers have a status that is none, and keeps calls that are given up away from
 * the connections of others.
 *
 * @since 0.1.0
 */
public final class ConnectionWatch {

	private static final EarlyReads EARLY_READS = new EarlyReads();

	private static final UnpooledContent UNPOOLED_CONTENT = new UnpooledContent();

	private ConnectionWatch() {
	}

	/**
	 * Return a client whose connections are watched.
	 * @param client the client
	 * @return the same client with a watch
	 */
	public static HttpClient watch(HttpClient client) {
		return client.mapConnect((connection) -> Mono.deferContextual((context) -> {
			CallProgress progress = CallProgress.from(context);
			progress.connecting("waiting for a free connection to");
			progress.watched();
			return new WatchedExchange(connection);
		}))
			.doOnChannelInit((observer, channel, address) -> begin(observer, channel))
			.doOnRequest(WatchedExchange::begin)
			.doOnResponse((response, connection) -> dropIfOdd(response.status().code(), connection));
	}

	/**
	 * Spring refuses a status that is none before it reads the body, which would not be
	 * released. After an interim response, which gets here where TLS has negotiated the
	 * protocol, the answer is still to come.
	 */
	private static void dropIfOdd(int status, Connection connection) {
		if (status < 200 || status > 999) {
			connection.dispose();
		}
	}

	/**
	 * The context is that of the call for which the connection is made.
	 */
	private static void begin(ConnectionObserver observer, Channel channel) {
		channel.pipeline()
			.addFirst(EARLY_READS)
			.addBefore(NettyPipeline.ReactiveBridge, null, new InterimResponses())
			.addBefore(NettyPipeline.ReactiveBridge, null, UNPOOLED_CONTENT);
		CallProgress progress = CallProgress.from(observer.currentContext());
		progress.connecting("connecting to");
		if (channel.pipeline().get(SslHandler.class) != null) {
			channel.pipeline().addFirst(new Handshake(progress));
		}
	}

	/**
	 * Notes when the connection is there and the handshake begins.
	 */
	private static final class Handshake extends ChannelInboundHandlerAdapter {

		private final CallProgress progress;

		private Handshake(CallProgress progress) {
			this.progress = progress;
		}

		@Override
		public void channelActive(ChannelHandlerContext context) {
			this.progress.connecting("waiting for the TLS handshake with");
			context.pipeline().remove(this);
			context.fireChannelActive();
		}

	}

}
