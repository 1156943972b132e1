package io.github.springspotify.exchange;

import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpContent;

/**
 * Copies the parts of answers out of Netty's pool. A call that is given up while its
 * answer comes can leave parts of it in a queue of Reactor Netty ({@code FluxReceive}),
 * from which nobody releases them. What is not of the pool goes with the garbage.
 */
@Sharable
final class UnpooledContent extends ChannelInboundHandlerAdapter {

	@Override
	public void channelRead(ChannelHandlerContext context, Object message) {
		if (message instanceof HttpContent content && content.content().isReadable()) {
			HttpContent copy = content.replace(Unpooled.wrappedBuffer(ByteBufUtil.getBytes(content.content())));
			content.release();
			context.fireChannelRead(copy);
		}
		else {
			context.fireChannelRead(message);
		}
	}

}
