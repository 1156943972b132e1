package io.github.springspotify.benchmarks;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.github.springspotify.SpotifyClient;
import io.github.springspotify.SpotifyClientBuilder;
import io.github.springspotify.autoconfigure.SpotifyConnectionDetails;
import io.github.springspotify.autoconfigure.redis.SpotifyRedisCacheAutoConfiguration;
import io.github.springspotify.autoconfigure.store.SpotifyTokenEncryptionAutoConfiguration;
import io.github.springspotify.cache.CacheSettings;
import io.github.springspotify.cache.SharedCache;
import org.jspecify.annotations.Nullable;

import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;

/**
 * A Redis server of its own on this machine, and instances of an application that share
 * it.
 */
final class RedisInstances implements Closeable {

	private final List<Closeable> opened = new ArrayList<>();

	private final RedisProcess redis = new RedisProcess();

	RedisInstances() throws IOException {
		this.opened.add(this.redis);
	}

	/**
	 * Return instances where nobody can deal with a server that does not start.
	 */
	static RedisInstances start() {
		try {
			return new RedisInstances();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Return the client of an instance that shares its cache with others of the same
	 * application, with encryption.
	 */
	SpotifyClient sharing(URI apiBaseUrl, CacheSettings settings, String application) {
		AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
		context.getEnvironment()
			.getPropertySources()
			.addFirst(new MapPropertySource("benchmark",
					Map.of("spotify.client-id", application, "spotify.cache.redis.enabled", "true",
							"spotify.cache.redis.timeout", "5s", "spotify.token-store.encryption.keys.only",
							"A".repeat(43) + "=")));
		context.registerBean(LettuceConnectionFactory.class,
				() -> new LettuceConnectionFactory("127.0.0.1", this.redis.port()));
		context.registerBean(SpotifyConnectionDetails.class,
				() -> new Application(apiBaseUrl, apiBaseUrl, application, null));
		context.register(SpotifyTokenEncryptionAutoConfiguration.class, SpotifyRedisCacheAutoConfiguration.class);
		context.refresh();
		this.opened.add(context);
		return open(builder(apiBaseUrl, settings).sharedCache(context.getBean(SharedCache.class)));
	}

	/**
	 * Return the client of an instance by itself.
	 */
	SpotifyClient alone(URI apiBaseUrl, CacheSettings settings) {
		return open(builder(apiBaseUrl, settings));
	}

	private static SpotifyClientBuilder builder(URI apiBaseUrl, CacheSettings settings) {
		return SpotifyClient.builder().accessToken(Clients.TOKEN).apiBaseUrl(apiBaseUrl).cache(settings);
	}

	private SpotifyClient open(SpotifyClientBuilder builder) {
		SpotifyClient client = builder.build();
		this.opened.add(client::close);
		return client;
	}

	@Override
	public void close() throws IOException {
		for (int i = this.opened.size() - 1; i >= 0; i--) {
			this.opened.get(i).close();
		}
	}

	private record Application(URI getApiBaseUrl, URI getAccountsBaseUrl, String getClientId,
			@Nullable String getClientSecret) implements SpotifyConnectionDetails {

	}

}
