package io.github.springspotify.exchange;

import java.nio.charset.StandardCharsets;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.PooledByteBufAllocator;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.DefaultLastHttpContent;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.LastHttpContent;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Parts of answers that nobody has to release.
 */
class UnpooledContentTests {

	private final EmbeddedChannel channel = new EmbeddedChannel(new UnpooledContent());

	@Test
	void partIsCopiedOutOfThePool() {
		ByteBuf pooled = pooled("part");
		this.channel.writeInbound(new DefaultHttpContent(pooled));
		ByteBuf copy = this.channel.<HttpContent>readInbound().content();
		assertThat(pooled.refCnt()).isZero();
		assertThat(copy.toString(StandardCharsets.US_ASCII)).isEqualTo("part");
		assertThat(copy.alloc()).isNotInstanceOf(PooledByteBufAllocator.class);
	}

	@Test
	void lastPartIsStillTheLast() {
		LastHttpContent last = new DefaultLastHttpContent(pooled("end"));
		last.trailingHeaders().add("Checksum", "c");
		this.channel.writeInbound(last, LastHttpContent.EMPTY_LAST_CONTENT);
		LastHttpContent copy = this.channel.readInbound();
		assertThat(copy.content().toString(StandardCharsets.US_ASCII)).isEqualTo("end");
		assertThat(copy.trailingHeaders().get("Checksum")).isEqualTo("c");
		assertThat(this.channel.<Object>readInbound()).isSameAs(LastHttpContent.EMPTY_LAST_CONTENT);
	}

	private static ByteBuf pooled(String text) {
		return PooledByteBufAllocator.DEFAULT.buffer().writeBytes(text.getBytes(StandardCharsets.US_ASCII));
	}

}
