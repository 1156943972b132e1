package io.github.springspotify;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

import io.github.springspotify.support.VirtualServer;
import org.jspecify.annotations.Nullable;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;

import org.springframework.web.reactive.function.client.WebClient;

/**
 * Makes calls to a server whose time passes only when a test says so.
 */
abstract class AbstractRateLimitTests {

	static final Duration LATENCY = Duration.ofMillis(20);

	final VirtualServer server = new VirtualServer().latency(LATENCY);

	final ReactiveSpotifyClient client = builder().buildReactive();

	static boolean isFirst(String path) {
		return path.endsWith("/0");
	}

	List<Call> calls(int count) {
		return IntStream.range(0, count).mapToObj((i) -> call(this.client.artists().get("" + i))).toList();
	}

	@Nullable Throwable failure(Mono<?> mono) {
		Call call = call(mono);
		pass(40);
		return call.failure;
	}

	void pass(long millis) {
		this.server.pass(Duration.ofMillis(millis));
	}

	SpotifyClientBuilder builder() {
		return SpotifyClient.builder()
			.accessToken("token")
			.cache(null)
			.scheduler(this.server.scheduler())
			.clock(this.server.clock())
			.webClientBuilder(WebClient.builder().exchangeFunction(this.server));
	}

	Call call(Mono<?> mono) {
		return new Call(mono);
	}

	/**
	 * A call under way.
	 */
	final class Call {

		final Disposable subscription;

		@Nullable Object value;

		@Nullable Throwable failure;

		@Nullable Duration endedAfter;

		private Call(Mono<?> mono) {
			this.subscription = mono.subscribe((value) -> this.value = value, (ex) -> {
				this.failure = ex;
				this.endedAfter = AbstractRateLimitTests.this.server.elapsed();
			}, () -> this.endedAfter = AbstractRateLimitTests.this.server.elapsed());
		}

	}

}
