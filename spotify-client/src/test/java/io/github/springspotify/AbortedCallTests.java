package io.github.springspotify;

import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import io.github.springspotify.error.SpotifyTransportException;
import io.github.springspotify.exchange.RetryPolicy;
import io.github.springspotify.model.Playlist;
import io.github.springspotify.model.PlaylistDetails;
import io.github.springspotify.support.Answers;
import io.github.springspotify.support.RawServer;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.util.Promise;
import org.eclipse.jetty.util.SocketAddressResolver;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import org.springframework.http.client.reactive.JettyClientHttpConnector;
import org.springframework.web.reactive.function.client.WebClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Jetty aborts all calls that wait for a connection when one cannot be established, one
 * after the other, while connections that become free get them.
 */
@Timeout(60)
class AbortedCallTests {

	private static final RetryPolicy QUICK = new RetryPolicy(3, Duration.ofMillis(1), 1, Duration.ofMillis(1),
			Duration.ZERO);

	private final RawServer server = RawServer.start();

	private final AtomicReference<@Nullable Promise<List<InetSocketAddress>>> attempt = new AtomicReference<>();

	private final CountDownLatch attempted = new CountDownLatch(1);

	private final HttpClient jetty = jetty();

	private final ReactiveSpotifyClient client = SpotifyClient.builder()
		.accessToken("token")
		.apiBaseUrl(this.server.url("/v1"))
		.retry(QUICK)
		.webClientBuilder(WebClient.builder().clientConnector(new JettyClientHttpConnector(this.jetty)))
		.buildReactive();

	@AfterEach
	void close() throws Exception {
		this.client.close();
		this.jetty.stop();
		this.server.close();
	}

	@Test
	void writeThatWasSentIsNotRepeated() throws Exception {
		CountDownLatch free = new CountDownLatch(1);
		this.server.on("/v1/me", Answers.after(free, Answers.json("{\"id\":\"aurora\"}")));
		this.server.on("/v1/me/playlists", Answers.silence(), Answers.json(201, "{\"id\":\"new\"}"));
		this.client.users().getCurrent().subscribe();
		this.server.awaitRequests(1);
		this.client.withMaxRetries(0).player().skipToNext().subscribe((none) -> {
		}, (ex) -> {
			free.countDown();
			await(2);
		});
		CompletableFuture<Playlist> write = this.client.playlists().create(PlaylistDetails.named("New")).toFuture();
		assertThat(this.attempted.await(20, TimeUnit.SECONDS)).isTrue();
		this.attempt.get().failed(new ConnectException("Connection refused"));
		assertThat(write.handle((playlist, ex) -> ex).get(20, TimeUnit.SECONDS))
			.isInstanceOf(SpotifyTransportException.class);
		assertThat(this.server.requests("/v1/me/playlists")).hasSize(1);
	}

	private void await(int requests) {
		try {
			this.server.awaitRequests(requests);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * The second attempt to connect is left to the test.
	 */
	private HttpClient jetty() {
		HttpClient client = new HttpClient();
		client.setMaxConnectionsPerDestination(2);
		SocketAddressResolver real = new SocketAddressResolver.Sync();
		AtomicInteger attempts = new AtomicInteger();
		client.setSocketAddressResolver((SocketAddressResolver) (host, port, context, promise) -> {
			if (attempts.incrementAndGet() == 2) {
				this.attempt.set(promise);
				this.attempted.countDown();
			}
			else {
				real.resolve(host, port, context, promise);
			}
		});
		return client;
	}

}
