package io.github.springspotify.benchmarks.sidebyside;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.github.springspotify.benchmarks.Body;
import io.github.springspotify.benchmarks.SavedTracks;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;
import reactor.netty.resources.LoopResources;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * A server that takes as little of the machine as it can: one thread, and answers that
 * are made once. The token of a call says how it is answered:
 * <ul>
 * <li>{@code fast} at once,</li>
 * <li>{@code slow} after 30 ms,</li>
 * <li>{@code fresh} at once, with an answer that may be kept for an hour,</li>
 * <li>{@code exact-<name>} at once within a rate limit that tells when to come back, each
 * name with a limit of its own,</li>
 * <li>{@code strict-<name>} the same, but refused calls count, and it always tells to
 * come back after a second.</li>
 * </ul>
 * {@code /refused} tells how many calls a limit has refused. The server runs until its
 * standard input ends.
 */
public final class FastServer {

	private static final Duration LATENCY = Duration.ofMillis(30);

	private final Map<String, RollingWindow> windows = new ConcurrentHashMap<>();

	private final Map<Integer, byte[]> pages = new ConcurrentHashMap<>();

	private final byte[] track = SavedTracks.track();

	private final int tracks;

	private FastServer(int tracks) {
		this.tracks = tracks;
	}

	/**
	 * Start the server and print its port.
	 * @param arguments how many saved tracks there are
	 * @throws IOException if the standard input breaks
	 */
	public static void main(String[] arguments) throws IOException {
		LoopResources threads = LoopResources.create("server", 1, true);
		DisposableServer server = HttpServer.create()
			.host("127.0.0.1")
			.port(0)
			.runOn(threads)
			.handle(new FastServer(Integer.parseInt(arguments[0]))::answer)
			.bindNow();
		System.out.println(server.port());
		while (System.in.read() >= 0) {
			continue;
		}
		server.disposeNow();
	}

	private Publisher<Void> answer(HttpServerRequest request, HttpServerResponse response) {
		String mode = String.valueOf(request.requestHeaders().get("Authorization")).replace("Bearer ", "");
		if (request.path().equals("refused")) {
			return send(response, String.valueOf(window(mode).refused()).getBytes(StandardCharsets.US_ASCII));
		}
		return switch (mode.replaceAll("-.*", "")) {
			case "slow" -> Mono.delay(LATENCY).thenEmpty(send(response, body(request)));
			case "fresh" ->
				send(response.header("Cache-Control", "private, max-age=3600").header("ETag", "\"1\""), body(request));
			case "exact" -> limited(response, window(mode).refuse(false));
			case "strict" -> limited(response, window(mode).refuse(true));
			default -> send(response, body(request));
		};
	}

	private RollingWindow window(String name) {
		return this.windows.computeIfAbsent(name, (any) -> new RollingWindow(Clock.systemUTC()));
	}

	private Publisher<Void> limited(HttpServerResponse response, int retryAfter) {
		if (retryAfter > 0) {
			return response.status(429)
				.header("Retry-After", String.valueOf(retryAfter))
				.header("Content-Length", "0")
				.send();
		}
		return send(response, Body.ALBUM.bytes());
	}

	private byte[] body(HttpServerRequest request) {
		if (request.path().endsWith("/me/tracks")) {
			String offset = UriComponentsBuilder.fromUriString(request.uri())
				.build()
				.getQueryParams()
				.getFirst("offset");
			return this.pages.computeIfAbsent((offset != null) ? Integer.parseInt(offset) : 0,
					(start) -> SavedTracks.page(start, this.tracks));
		}
		return request.path().contains("/tracks/") ? this.track : Body.ALBUM.bytes();
	}

	private static Publisher<Void> send(HttpServerResponse response, byte[] body) {
		return response.header("Content-Type", "application/json")
			.header("Content-Length", String.valueOf(body.length))
			.sendByteArray(Mono.just(body));
	}

}
