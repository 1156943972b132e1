package io.github.springspotify;

import java.nio.channels.NotYetConnectedException;

import io.github.springspotify.exchange.ConnectionWatch;
import io.github.springspotify.model.PlaylistDetails;
import io.github.springspotify.support.Answers;
import io.github.springspotify.support.RawServer;
import io.netty.channel.Channel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.web.reactive.function.client.WebClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Netty reads from a connection that is not there yet, as its epoll transport does now
 * and then.
 */
@Timeout(60)
class EarlyReadTests {

	private final RawServer server = RawServer.start();

	private final ConnectionProvider connections = ConnectionProvider.create("early-reads");

	private final SpotifyClient client = SpotifyClient.builder()
		.accessToken("token")
		.apiBaseUrl(this.server.url("/v1"))
		.webClientBuilder(WebClient.builder()
			.clientConnector(new ReactorClientHttpConnector(ConnectionWatch.watch(HttpClient.create(this.connections)
				.disableRetry(true)
				.doOnChannelInit((observer, channel, address) -> readEarly(channel))))))
		.build();

	@AfterEach
	void close() {
		this.client.close();
		this.connections.dispose();
		this.server.close();
	}

	@Test
	void writeIsSentOnceAndHasItsAnswer() {
		this.server.on("/v1/me/playlists", Answers.json(201, "{\"id\":\"new\"}"));
		assertThat(this.client.playlists().create(PlaylistDetails.named("New")).id()).isEqualTo("new");
		assertThat(this.server.requests()).hasSize(1);
	}

	/**
	 * Before the attempt to connect, which is a task as well.
	 */
	private static void readEarly(Channel channel) {
		channel.eventLoop().execute(() -> {
			assertThat(channel.isActive()).isFalse();
			channel.pipeline().fireExceptionCaught(new NotYetConnectedException());
		});
	}

}
