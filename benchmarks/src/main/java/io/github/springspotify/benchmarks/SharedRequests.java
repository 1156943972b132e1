package io.github.springspotify.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import io.github.springspotify.SpotifyClient;
import io.github.springspotify.cache.CacheSettings;

/**
 * Counts the requests of instances that are asked for the same 100 albums, each by four
 * callers at the same time and in an order of its own.
 */
public final class SharedRequests {

	static final int ALBUMS = 100;

	private static final int CALLERS = 4;

	private SharedRequests() {
	}

	/**
	 * Print the numbers for one to three instances.
	 * @param arguments none
	 * @throws Exception if a call fails
	 */
	public static void main(String[] arguments) throws Exception {
		try (RedisInstances redis = new RedisInstances(); AlbumServer server = new AlbumServer(Duration.ofMillis(30))) {
			for (int run = 0; run < 3; run++) {
				for (int instances = 1; instances <= 3; instances++) {
					System.out.printf("%d instances: %d requests alone, %d sharing%n", instances,
							count(redis, server, instances, false), count(redis, server, instances, true));
				}
			}
		}
	}

	/**
	 * Return how many requests the server gets.
	 */
	static int count(RedisInstances redis, AlbumServer server, int instances, boolean sharing) throws Exception {
		String application = UUID.randomUUID().toString();
		ExecutorService callers = Executors.newFixedThreadPool(instances * CALLERS);
		try {
			List<Future<?>> calls = new ArrayList<>();
			for (int i = 0; i < instances; i++) {
				SpotifyClient client = sharing ? redis.sharing(server.apiBaseUrl(), CacheSettings.DEFAULT, application)
						: redis.alone(server.apiBaseUrl(), CacheSettings.DEFAULT);
				List<Integer> order = new ArrayList<>(IntStream.range(0, ALBUMS).boxed().toList());
				Collections.shuffle(order, new Random(i));
				order.forEach((album) -> calls.add(callers.submit(() -> client.albums().get("album" + album))));
			}
			for (Future<?> call : calls) {
				call.get();
			}
			return server.takeRequests();
		}
		finally {
			callers.shutdownNow();
		}
	}

}
