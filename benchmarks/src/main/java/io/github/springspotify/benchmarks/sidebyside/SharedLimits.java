package io.github.springspotify.benchmarks.sidebyside;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import io.github.springspotify.SpotifyClient;
import io.github.springspotify.benchmarks.RedisInstances;
import io.github.springspotify.exchange.CallPriority;
import io.github.springspotify.exchange.RateLimitGate;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;

import org.springframework.web.reactive.function.client.WebClient;

/**
 * The burst of this library where others use the rate limit too. Everything is ten times
 * as fast as it would be with Spotify.
 */
final class SharedLimits {

	private static final int CALLERS = 16;

	private static final int INSTANCES = 3;

	private static final Duration BETWEEN_CALLS_OF_OTHERS = Duration.ofMillis(50);

	private static final Duration BETWEEN_INTERACTIVE_CALLS = Duration.ofMillis(100);

	/**
	 * By then the client has been refused once, and knows the size of the window.
	 */
	private static final Duration LEARNT = Duration.ofSeconds(4);

	private final Comparison comparison;

	private final double idealMillis;

	SharedLimits(Comparison comparison) {
		this.comparison = comparison;
		this.idealMillis = (comparison.calls() - 1) / RollingWindow.CALLS * RollingWindow.MILLIS;
	}

	String compare() throws Exception {
		StringBuilder table = new StringBuilder("| " + this.comparison.calls()
				+ " calls of **`SpotifyClient`**, 180 in 3 s | seconds | of the ideal | refused calls "
				+ "| interactive calls, p95 |\n|---|--:|--:|--:|--:|\n");
		table.append(besideOthers("exact", "others call 20 times a second with the same client id"));
		table.append(besideInteractiveCalls("exact", "calls of a job, beside 10 interactive calls a second"));
		table.append(besideInteractiveCalls("strict", "the same, told to wait 1 s, refused calls count"));
		try (RedisInstances redis = new RedisInstances()) {
			table.append(ofInstances("exact", redis, "calls of three instances that share Redis"));
			table.append(ofInstances("strict", redis, "the same, told to wait 1 s, refused calls count"));
		}
		return table.toString();
	}

	private String besideOthers(String kind, String title) throws Exception {
		String token = kind + "-others";
		AtomicInteger refusedOthers = new AtomicInteger();
		WebClient others = WebClient.create(this.comparison.uri() + "/v1/albums/album");
		try (SpotifyClient spotify = SpotifyCalls.open(Connector.NETTY, this.comparison.uri(), token)) {
			Disposable calls = Flux.interval(BETWEEN_CALLS_OF_OTHERS)
				.flatMap((tick) -> others.get()
					.headers((headers) -> headers.setBearerAuth(token))
					.exchangeToMono((response) -> response.releaseBody().thenReturn(response.statusCode())))
				.filter((status) -> status.value() == 429)
				.subscribe((status) -> refusedOthers.incrementAndGet());
			double millis = run(List.of(spotify));
			calls.dispose();
			return row(title, millis, this.comparison.server().refused(token) - refusedOthers.get(), "");
		}
	}

	private String besideInteractiveCalls(String kind, String title) throws Exception {
		String token = kind + "-job";
		List<Long> waits = Collections.synchronizedList(new ArrayList<>());
		try (SpotifyClient spotify = SpotifyCalls.open(Connector.NETTY, this.comparison.uri(), token)) {
			Disposable calls = Flux.interval(LEARNT, BETWEEN_INTERACTIVE_CALLS)
				.flatMap((tick) -> spotify.reactive().albums().get("album").elapsed(), Integer.MAX_VALUE)
				.subscribe((timed) -> waits.add(timed.getT1()));
			double millis = run(List.of(spotify.withPriority(CallPriority.BACKGROUND)));
			calls.dispose();
			List<Long> sorted = waits.stream().sorted().toList();
			String p95 = sorted.isEmpty() ? "" : sorted.get(sorted.size() * 95 / 100) + " ms";
			return row(title, millis, this.comparison.server().refused(token), p95);
		}
	}

	private String ofInstances(String kind, RedisInstances redis, String title) throws Exception {
		String token = kind + "-instances";
		List<SpotifyClient> instances = IntStream.range(0, INSTANCES).mapToObj((i) -> {
			RateLimitGate gate = SpotifyCalls.gate();
			gate.share(redis.rateLimit(token, Duration.ofMillis(RollingWindow.MILLIS)));
			return SpotifyCalls.builder(Connector.NETTY, this.comparison.uri(), token, gate).build();
		}).toList();
		double millis = run(instances);
		instances.forEach(SpotifyClient::close);
		return row(title, millis, this.comparison.server().refused(token), "");
	}

	private double run(List<SpotifyClient> instances) {
		AtomicInteger left = new AtomicInteger(this.comparison.calls());
		AtomicInteger callers = new AtomicInteger();
		long start = System.nanoTime();
		try (Callers all = new Callers(CALLERS, this.comparison.virtual())) {
			all.all(() -> {
				SpotifyClient spotify = instances.get(callers.getAndIncrement() % instances.size());
				while (left.getAndDecrement() > 0) {
					spotify.albums().get("album");
				}
				return null;
			});
		}
		return (System.nanoTime() - start) / 1e6;
	}

	private String row(String title, double millis, int refused, String p95) {
		return String.format(Locale.ROOT, "| %s | %.1f | %.2f | %d | %s |%n", title, millis / 1e3,
				millis / this.idealMillis, refused, p95);
	}

}
