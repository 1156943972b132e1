package io.github.springspotify.exchange;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.util.ReferenceCountUtil;

/**
 * Leaves out what a server sends before an answer, such as {@code 103 Early Hints} (RFC
 * 9110 §15.2). Reactor Netty knows {@code 100 Continue} only. It takes any other for the
 * answer, and the answer for that to the next request on the connection, which can be
 * another user's.
 */
final class InterimResponses extends ChannelInboundHandlerAdapter {

	private boolean interim;

	@Override
	public void channelRead(ChannelHandlerContext context, Object message) {
		if (message instanceof HttpResponse response) {
			int status = response.status().code();
			this.interim = status > 101 && status < 200;
		}
		if (this.interim) {
			ReferenceCountUtil.release(message);
			context.read();
		}
		else {
			context.fireChannelRead(message);
		}
	}

}
