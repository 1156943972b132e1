package io.github.springspotify.exchange;

import java.nio.channels.NotYetConnectedException;

import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;

/**
 * Leaves out that Netty could not read from a connection before it was there. The epoll
 * transport tries to now and then, under load, and the connection is established all the
 * same. Reactor Netty would report the failure to the call, and send its request as soon
 * as there is a connection: a write that seems not to have been sent is carried out.
 * Netty's handler for proxies would close the connection, so this one comes first.
 */
@Sharable
final class EarlyReads extends ChannelInboundHandlerAdapter {

	@Override
	public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
		if (context.channel().isActive() || !(cause instanceof NotYetConnectedException)) {
			context.fireExceptionCaught(cause);
		}
	}

}
