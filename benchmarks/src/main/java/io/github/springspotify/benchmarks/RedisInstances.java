package io.github.springspotify.benchmarks;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.github.springspotify.SpotifyClient;
import io.github.springspotify.SpotifyClientBuilder;
import io.github.springspotify.autoconfigure.SpotifyConnectionDetails;
import io.github.springspotify.autoconfigure.redis.SpotifyRedisCacheAutoConfiguration;
import io.github.springspotify.autoconfigure.redis.SpotifyRedisRateLimitAutoConfiguration;
import io.github.springspotify.autoconfigure.store.SpotifyTokenEncryptionAutoConfiguration;
import io.github.springspotify.cache.CacheSettings;
import io.github.springspotify.cache.SharedCache;
import io.github.springspotify.ratelimit.SharedRateLimit;
import org.jspecify.annotations.Nullable;

import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;

/**
 * A Redis server of its own on this machine, and instances of an application that share
 * it.
 */
public final class RedisInstances implements Closeable {

	private final List<Closeable> opened = new ArrayList<>();

	private final RedisProcess redis = new RedisProcess();

	/**
	 * Start the server.
	 * @throws IOException if it does not start
	 */
	public RedisInstances() throws IOException {
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
		SharedCache cache = context(application,
				Map.of("spotify.cache.redis.enabled", "true", "spotify.cache.redis.timeout", "5s",
						"spotify.token-store.encryption.keys.only", "A".repeat(43) + "="),
				SpotifyTokenEncryptionAutoConfiguration.class, SpotifyRedisCacheAutoConfiguration.class)
			.getBean(SharedCache.class);
		return open(builder(apiBaseUrl, settings).sharedCache(cache));
	}

	/**
	 * Return what an instance shares with the others of the same application about its
	 * rate limit.
	 * @param application client id of the application
	 * @param window length of the rate limit's window
	 * @return what it shares
	 */
	public SharedRateLimit rateLimit(String application, Duration window) {
		return context(application,
				Map.of("spotify.rate-limit.shared", "true", "spotify.rate-limit.window", window.toString()),
				SpotifyRedisRateLimitAutoConfiguration.class)
			.getBean(SharedRateLimit.class);
	}

	private AnnotationConfigApplicationContext context(String application, Map<String, Object> properties,
			Class<?>... configurations) {
		AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
		context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("benchmark", properties));
		context.registerBean(LettuceConnectionFactory.class,
				() -> new LettuceConnectionFactory("127.0.0.1", this.redis.port()));
		context.registerBean(SpotifyConnectionDetails.class, () -> new Application(application));
		context.register(configurations);
		context.refresh();
		this.opened.add(context);
		return context;
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

	/**
	 * An application that calls nobody by these details.
	 *
	 * @param clientId its client id
	 */
	private record Application(String clientId) implements SpotifyConnectionDetails {

		private static final URI NOWHERE = URI.create("http://nowhere.invalid");

		@Override
		public String getClientId() {
			return this.clientId;
		}

		@Override
		public @Nullable String getClientSecret() {
			return null;
		}

		@Override
		public URI getApiBaseUrl() {
			return NOWHERE;
		}

		@Override
		public URI getAccountsBaseUrl() {
			return NOWHERE;
		}

	}

}
