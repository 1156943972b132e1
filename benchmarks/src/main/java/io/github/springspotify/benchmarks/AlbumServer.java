package io.github.springspotify.benchmarks;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;
import reactor.netty.resources.LoopResources;

/**
 * A server that answers every request with the same album after the same time, fresh for
 * a day.
 */
final class AlbumServer implements AutoCloseable {

	private final LoopResources threads = LoopResources.create("albums", 1, true);

	private final AtomicInteger requests = new AtomicInteger();

	private final Duration latency;

	private final DisposableServer server;

	AlbumServer(Duration latency) {
		this.latency = latency;
		this.server = HttpServer.create().host("127.0.0.1").port(0).runOn(this.threads).handle(this::answer).bindNow();
	}

	private Publisher<Void> answer(HttpServerRequest request, HttpServerResponse response) {
		this.requests.incrementAndGet();
		byte[] album = Body.ALBUM.bytes();
		Publisher<Void> answer = response.header("Content-Type", "application/json")
			.header("Content-Length", String.valueOf(album.length))
			.header("Cache-Control", "public, max-age=86400")
			.sendByteArray(Mono.just(album));
		return this.latency.isZero() ? answer : Mono.delay(this.latency).thenEmpty(answer);
	}

	URI apiBaseUrl() {
		return URI.create("http://127.0.0.1:" + this.server.port() + "/v1");
	}

	/**
	 * Return how many requests have come since this was last asked.
	 */
	int takeRequests() {
		return this.requests.getAndSet(0);
	}

	@Override
	public void close() {
		this.server.disposeNow();
		this.threads.dispose();
	}

}
