package io.github.springspotify.benchmarks;

import java.net.URI;
import java.nio.charset.StandardCharsets;
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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * A server with many saved tracks on pages of 50, which answers each request after the
 * same time however many there are. The pages are made beforehand.
 */
final class LibraryServer implements AutoCloseable {

	static final int PAGE_SIZE = 50;

	private final List<byte[]> pages = new ArrayList<>();

	private final LoopResources threads = LoopResources.create("library", 1, true);

	private final Duration latency;

	private final DisposableServer server;

	LibraryServer(int tracks, Duration latency) {
		this.latency = latency;
		JsonNode page = JsonMapper.shared().readTree(Body.TRACKS.bytes());
		for (int offset = 0; offset < tracks; offset += PAGE_SIZE) {
			this.pages.add(page(page, offset, tracks));
		}
		this.server = HttpServer.create().host("127.0.0.1").port(0).runOn(this.threads).handle(this::answer).bindNow();
	}

	private static byte[] page(JsonNode tracks, int offset, int total) {
		ObjectNode page = JsonMapper.shared().createObjectNode();
		page.put("limit", PAGE_SIZE).put("offset", offset).put("total", total);
		ArrayNode items = page.putArray("items");
		for (int i = 0; i < PAGE_SIZE; i++) {
			ObjectNode track = (ObjectNode) tracks.path("items").path(i).deepCopy();
			track.put("id", String.valueOf(offset + i));
			items.addObject().put("added_at", "2026-11-21T08:00:00Z").set("track", track);
		}
		return page.toString().getBytes(StandardCharsets.UTF_8);
	}

	private Publisher<Void> answer(HttpServerRequest request, HttpServerResponse response) {
		String offset = UriComponentsBuilder.fromUriString(request.uri()).build().getQueryParams().getFirst("offset");
		byte[] page = this.pages.get((offset != null) ? Integer.parseInt(offset) / PAGE_SIZE : 0);
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
