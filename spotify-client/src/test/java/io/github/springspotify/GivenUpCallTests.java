package io.github.springspotify;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

import io.github.springspotify.exchange.ConnectionWatch;
import io.github.springspotify.model.Playlist;
import io.github.springspotify.model.PlaylistDetails;
import io.github.springspotify.support.Answers;
import io.github.springspotify.support.RawServer;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.Disposable;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.web.reactive.function.client.WebClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A call that is given up in the moment of its answer leaves the next one on its
 * connection alone.
 */
@Timeout(60)
class GivenUpCallTests {

	private final RawServer server = RawServer.start();

	private final ConnectionProvider one = ConnectionProvider.create("one", 1);

	private final HeldAnswer answer = new HeldAnswer();

	private final HeldCancellation cancellation = new HeldCancellation();

	private final AtomicReference<@Nullable Disposable> answered = new AtomicReference<>();

	private final HttpClient httpClient = ConnectionWatch
		.watch(HttpClient.create(this.one)
			.disableRetry(true)
			.mapConnect((exchange) -> exchange.doOnCancel(this.cancellation::pass))
			.doOnChannelInit((observer, channel, address) -> channel.pipeline().addFirst(this.answer)))
		.mapConnect((exchange) -> exchange.doOnNext((connection) -> giveUp(this.answered.getAndSet(null))));

	private final ReactiveSpotifyClient client = SpotifyClient.builder()
		.accessToken("token")
		.apiBaseUrl(this.server.url("/v1"))
		.webClientBuilder(WebClient.builder().clientConnector(new ReactorClientHttpConnector(this.httpClient)))
		.buildReactive();

	@AfterEach
	void close() {
		this.answer.goOn.countDown();
		this.cancellation.goOn.countDown();
		this.client.close();
		this.one.dispose();
		this.server.close();
	}

	@Test
	void nextWriteHasItsAnswer() throws Exception {
		this.server.on("/v1/me", Answers.json("{\"id\":\"aurora\"}"));
		this.server.on("/v1/me/playlists", Answers.json(201, "{\"id\":\"new\"}"));
		Disposable read = this.client.users().getCurrent().subscribe();
		assertThat(this.answer.there.await(20, TimeUnit.SECONDS)).isTrue();
		CompletableFuture<Playlist> write = this.client.playlists().create(PlaylistDetails.named("New")).toFuture();
		read.dispose();
		this.answer.goOn.countDown();
		assertThat(write.get(20, TimeUnit.SECONDS).id()).isEqualTo("new");
		assertThat(this.server.requests("/v1/me/playlists")).hasSize(1);
	}

	@Test
	void callThatIsGivenUpAsItGetsItsConnectionIsNotSent() throws Exception {
		this.server.on("/v1/me", Answers.json("{\"id\":\"aurora\"}"));
		this.server.on("/v1/me/playlists", Answers.json(201, "{\"id\":\"new\"}"));
		this.client.users().getCurrent().subscribe();
		assertThat(this.answer.there.await(20, TimeUnit.SECONDS)).isTrue();
		this.cancellation.hold(this.client.player().skipToNext().subscribe());
		CompletableFuture<Playlist> write = this.client.playlists().create(PlaylistDetails.named("New")).toFuture();
		this.answer.goOn.countDown();
		assertThat(write.get(20, TimeUnit.SECONDS).id()).isEqualTo("new");
		assertThat(this.server.requests("/v1/me/player/next")).isEmpty();
	}

	@Test
	void connectionIsFreeWhoseAnswerNobodyReads() throws Exception {
		this.server.on("/v1/me", Answers.stopInBody("{"));
		this.server.on("/v1/me/playlists", Answers.json(201, "{\"id\":\"new\"}"));
		this.answered.set(this.client.users().getCurrent().subscribe());
		this.answer.goOn.countDown();
		CompletableFuture<Playlist> write = this.client.playlists().create(PlaylistDetails.named("New")).toFuture();
		assertThat(write.get(20, TimeUnit.SECONDS).id()).isEqualTo("new");
	}

	/**
	 * On another thread than the one that reads the answer, and waits.
	 */
	private static void giveUp(@Nullable Disposable call) {
		if (call != null) {
			CompletableFuture.runAsync(call::dispose).join();
		}
	}

	/**
	 * Holds a thread that gives a call up, before its connection is asked for.
	 */
	private static final class HeldCancellation {

		private final CountDownLatch there = new CountDownLatch(1);

		private final CountDownLatch goOn = new CountDownLatch(1);

		private volatile @Nullable Thread held;

		private void hold(Disposable call) throws InterruptedException {
			Thread thread = new Thread(call::dispose, "held-cancellation");
			this.held = thread;
			thread.start();
			assertThat(this.there.await(20, TimeUnit.SECONDS)).isTrue();
		}

		private void pass() {
			if (Thread.currentThread() == this.held) {
				this.there.countDown();
				await(this.goOn);
			}
		}

		private static void await(CountDownLatch latch) {
			try {
				latch.await();
			}
			catch (InterruptedException ex) {
				throw new IllegalStateException(ex);
			}
		}

	}

	/**
	 * Holds the thread of the connection when the first answer is there.
	 */
	private static final class HeldAnswer extends ChannelInboundHandlerAdapter {

		private final CountDownLatch there = new CountDownLatch(1);

		private final CountDownLatch goOn = new CountDownLatch(1);

		@Override
		public boolean isSharable() {
			return true;
		}

		@Override
		public void channelRead(ChannelHandlerContext context, Object message) throws InterruptedException {
			this.there.countDown();
			this.goOn.await();
			context.fireChannelRead(message);
		}

	}

}
