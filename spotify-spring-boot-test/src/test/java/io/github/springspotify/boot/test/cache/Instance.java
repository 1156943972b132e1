package io.github.springspotify.boot.test.cache;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

import io.github.springspotify.SpotifyClient;
import io.github.springspotify.autoconfigure.SpotifyProperties.Encryption;
import io.github.springspotify.autoconfigure.redis.SpotifyRedisCacheAutoConfiguration;
import io.github.springspotify.autoconfigure.store.TokenCipher;
import io.github.springspotify.boot.test.TestConnectionDetails;
import io.github.springspotify.cache.SharedCache;
import io.github.springspotify.model.Page;
import io.github.springspotify.model.SavedTrack;
import io.github.springspotify.model.SearchResult;
import io.github.springspotify.model.SearchType;
import io.github.springspotify.test.MockSpotify;
import io.github.springspotify.token.AccessToken;
import reactor.core.publisher.Mono;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.data.redis.connection.RedisConnectionFactory;

/**
 * One instance of an application: a client, and the cache in Redis as the
 * auto-configuration makes it.
 */
final class Instance implements AutoCloseable {

	private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

	private final SpotifyClient client;

	/**
	 * Start an instance.
	 * @param keys keys of the encryption, of which the last one encrypts
	 */
	Instance(MockSpotify spotify, RedisConnectionFactory connections, String prefix, Clock clock,
			Map<String, String> keys, Duration timeout) {
		String active = keys.keySet().stream().reduce((first, last) -> last).orElse(null);
		TestPropertyValues
			.of("spotify.cache.redis.enabled=true", "spotify.cache.redis.key-prefix=" + prefix,
					"spotify.cache.redis.timeout=" + timeout)
			.applyTo(this.context);
		this.context.getBeanFactory().registerSingleton("connections", connections);
		this.context.getBeanFactory().registerSingleton("cipher", TokenCipher.of(new Encryption(keys, active, false)));
		this.context.registerBean(TestConnectionDetails.class, spotify.clientId());
		this.context.register(SpotifyRedisCacheAutoConfiguration.class);
		this.context.refresh();
		this.client = SpotifyClient.builder()
			.tokenProvider((identity) -> Mono
				.fromSupplier(() -> AccessToken.of(identity.isApplication() ? spotify.issueAppToken()
						: spotify
							.issueTokens(identity.principal(), "user-read-private", "user-read-email",
									"user-library-modify", "user-library-read")
							.accessToken())))
			.apiBaseUrl(URI.create(spotify.apiBaseUrl()))
			.clock(clock)
			.maxRetries(0)
			.sharedCache(this.context.getBean(SharedCache.class))
			.build();
	}

	SpotifyClient client() {
		return this.client;
	}

	/**
	 * Read something on behalf of the application that is fresh for two hours.
	 */
	SearchResult search() {
		return this.client.asApp().search().search("a", Set.of(SearchType.ALBUM));
	}

	/**
	 * Read something of a user that has to be confirmed each time.
	 */
	Page<SavedTrack> savedTracks(String user) {
		return this.client.asUser(user).tracks().getSaved();
	}

	@Override
	public void close() {
		this.client.close();
		this.context.close();
	}

}
