package io.github.springspotify;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

import javax.net.ssl.SSLHandshakeException;

import io.github.springspotify.error.SpotifyTransportException;
import io.github.springspotify.exchange.ConnectionWatch;
import io.github.springspotify.exchange.RetryPolicy;
import io.github.springspotify.model.PlaylistDetails;
import io.github.springspotify.support.Answers;
import io.github.springspotify.support.RawServer;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.ReferenceCountUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.web.reactive.function.client.WebClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A handshake that fails when the request was sent: the server asked for another one, or
 * refused a certificate later than the client was ready.
 */
@Timeout(60)
class LateHandshakeTests {

	private static final RetryPolicy QUICK = new RetryPolicy(3, Duration.ofMillis(1), 1, Duration.ofMillis(1),
			Duration.ZERO);

	private final RawServer server = RawServer.start();

	private final ConnectionProvider connections = ConnectionProvider.create("late-handshakes", 1);

	private final AtomicBoolean failing = new AtomicBoolean();

	private final SpotifyClient client = SpotifyClient.builder()
		.accessToken("token")
		.apiBaseUrl(this.server.url("/v1"))
		.retry(QUICK)
		.webClientBuilder(WebClient.builder()
			.clientConnector(new ReactorClientHttpConnector(ConnectionWatch.watch(HttpClient.create(this.connections)
				.disableRetry(true)
				.doOnChannelInit((observer, channel, address) -> channel.pipeline().addFirst(new LateHandshake()))))))
		.build();

	@AfterEach
	void close() {
		this.client.close();
		this.connections.dispose();
		this.server.close();
	}

	@Test
	void writeIsNotRepeated() {
		this.failing.set(true);
		assertWriteFailsAndIsSentOnce();
	}

	@Test
	void writeOnConnectionOfAnotherCallIsNotRepeated() {
		this.server.on("/v1/me", Answers.json("{\"id\":\"aurora\"}"));
		this.client.users().getCurrent();
		this.failing.set(true);
		assertWriteFailsAndIsSentOnce();
		assertThat(this.server.connections()).isEqualTo(1);
	}

	private void assertWriteFailsAndIsSentOnce() {
		this.server.on("/v1/me/playlists", Answers.json(201, "{}"));
		assertThatExceptionOfType(SpotifyTransportException.class)
			.isThrownBy(() -> this.client.playlists().create(PlaylistDetails.named("New")))
			.withMessageContaining("bad_certificate");
		assertThat(this.server.requests("/v1/me/playlists")).hasSize(1);
	}

	/**
	 * Fails in place of the answer.
	 */
	private final class LateHandshake extends ChannelInboundHandlerAdapter {

		@Override
		public void channelRead(ChannelHandlerContext context, Object message) {
			if (!LateHandshakeTests.this.failing.get()) {
				context.fireChannelRead(message);
				return;
			}
			ReferenceCountUtil.release(message);
			context.fireExceptionCaught(new SSLHandshakeException("Received fatal alert: bad_certificate"));
			context.close();
		}

	}

}
