package io.github.springspotify;

import java.net.ConnectException;
import java.nio.channels.NotYetConnectedException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;

import io.github.springspotify.exchange.ConnectionWatch;
import io.github.springspotify.exchange.RetryPolicy;
import io.github.springspotify.model.PlaylistDetails;
import io.github.springspotify.support.Answers;
import io.github.springspotify.support.RawServer;
import io.netty.channel.Channel;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;
import reactor.netty.transport.ProxyProvider;

import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.web.reactive.function.client.WebClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What fails before there is a connection, and does not keep it from being established,
 * as when Netty's epoll transport reads from it too early.
 */
@Timeout(60)
class EarlyReadTests {

	private static final RetryPolicy QUICK = new RetryPolicy(3, Duration.ofMillis(1), 1, Duration.ofMillis(1),
			Duration.ZERO);

	private final RawServer server = RawServer.start();

	private final ConnectionProvider connections = ConnectionProvider.create("early-reads");

	private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();

	private final SpotifyClient client = client(HttpClient.create(this.connections));

	@AfterEach
	void close() {
		this.client.close();
		this.connections.dispose();
		this.server.close();
	}

	@Test
	void writeIsSentOnceAndHasItsAnswer() {
		this.failure.set(new NotYetConnectedException());
		this.server.on("/v1/me/playlists", Answers.json(201, "{\"id\":\"new\"}"));
		assertThat(this.client.playlists().create(PlaylistDetails.named("New")).id()).isEqualTo("new");
		assertThat(this.server.requests()).hasSize(1);
	}

	@Test
	void writeThatHasFailedIsNotSent() {
		this.failure.set(new ConnectException("Not there yet"));
		this.server.on("/v1/me/playlists", Answers.json(201, "{\"id\":\"new\"}"));
		assertThat(this.client.playlists().create(PlaylistDetails.named("New")).id()).isEqualTo("new");
		assertThat(this.server.requests()).hasSize(1);
		assertThat(this.server.connections()).isEqualTo(2);
	}

	@Test
	void proxyIsConnectedTo() {
		HttpClient proxied = HttpClient.create(this.connections)
			.proxy((proxy) -> proxy.type(ProxyProvider.Proxy.HTTP)
				.host("127.0.0.1")
				.port(this.server.url("").getPort()));
		this.failure.set(new NotYetConnectedException());
		this.server.on("127.0.0.1:" + this.server.url("").getPort(), Answers.of(200, "", ""));
		this.server.on("/v1/me/playlists", Answers.json(201, "{\"id\":\"new\"}"));
		try (SpotifyClient behindProxy = client(proxied)) {
			assertThat(behindProxy.playlists().create(PlaylistDetails.named("New")).id()).isEqualTo("new");
		}
		assertThat(this.server.connections()).isEqualTo(1);
	}

	private SpotifyClient client(HttpClient httpClient) {
		HttpClient watched = ConnectionWatch
			.watch(httpClient.disableRetry(true).doOnChannelInit((observer, channel, address) -> failEarly(channel)));
		return SpotifyClient.builder()
			.accessToken("token")
			.apiBaseUrl(this.server.url("/v1"))
			.retry(QUICK)
			.webClientBuilder(WebClient.builder().clientConnector(new ReactorClientHttpConnector(watched)))
			.build();
	}

	/**
	 * Before the attempt to connect, which is a task as well.
	 */
	private void failEarly(Channel channel) {
		Exception failure = this.failure.getAndSet(null);
		if (failure != null) {
			channel.eventLoop().execute(() -> {
				assertThat(channel.isActive()).isFalse();
				channel.pipeline().fireExceptionCaught(failure);
			});
		}
	}

}
