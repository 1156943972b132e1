package io.github.springspotify.benchmarks;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;
import reactor.netty.resources.LoopResources;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * A server with many saved tracks on pages of 50, which answers each request after the
 * same time however many there are. The pages are made beforehand.
 */
final class LibraryServer implements AutoCloseable {

	private final List<byte[]> pages = new ArrayList<>();

	private final LoopResources threads = LoopResources.create("library", 1, true);

	private final Duration latency;

	private final DisposableServer server;

	LibraryServer(int tracks, Duration latency) {
		this.latency = latency;
		for (int offset = 0; offset < tracks; offset += SavedTracks.PAGE_SIZE) {
			this.pages.add(SavedTracks.page(offset, tracks));
		}
		this.server = HttpServer.create().host("127.0.0.1").port(0).runOn(this.threads).handle(this::answer).bindNow();
	}

	private Publisher<Void> answer(HttpServerRequest request, HttpServerResponse response) {
		String offset = UriComponentsBuilder.fromUriString(request.uri()).build().getQueryParams().getFirst("offset");
		byte[] page = this.pages.get((offset != null) ? Integer.parseInt(offset) / SavedTracks.PAGE_SIZE : 0);
		return Mono.delay(this.latency)
			.thenEmpty(response.header("Content-Type", "application/json")
				.header("Content-Length", String.valueOf(page.length))
				.sendByteArray(Mono.just(page)));
	}

	URI apiBaseUrl() {
		return URI.create("http://127.0.0.1:" + this.server.port() + "/v1");
	}

	@Override
	public void close() {
		this.server.disposeNow();
		this.threads.dispose();
	}

}
