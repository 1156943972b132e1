package io.github.springspotify.autoconfigure.redis;

import io.github.springspotify.autoconfigure.SpotifyAutoConfiguration;
import io.github.springspotify.autoconfigure.SpotifyConnectionDetails;
import io.github.springspotify.autoconfigure.SpotifyProperties;
import io.github.springspotify.autoconfigure.store.SpotifyTokenEncryptionAutoConfiguration;
import io.github.springspotify.autoconfigure.store.TokenCipher;
import io.github.springspotify.cache.SharedCache;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.data.redis.connection.RedisConnectionFactory;

/**
 * Auto-configuration of the second level of the cache in Redis.
 *
 * @since 0.1.0
 */
@AutoConfiguration(before = SpotifyAutoConfiguration.class, after = SpotifyTokenEncryptionAutoConfiguration.class,
		afterName = "org.springframework.boot.data.redis.autoconfigure.DataRedisAutoConfiguration")
@ConditionalOnClass(RedisConnectionFactory.class)
@ConditionalOnBooleanProperty(name = { "spotify.enabled", "spotify.cache.enabled" }, matchIfMissing = true)
@ConditionalOnBooleanProperty("spotify.cache.redis.enabled")
@ConditionalOnSingleCandidate(RedisConnectionFactory.class)
@EnableConfigurationProperties(SpotifyProperties.class)
public final class SpotifyRedisCacheAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean(SharedCache.class)
	RedisSharedCache redisSharedCache(RedisConnectionFactory connections, SpotifyProperties properties,
			SpotifyConnectionDetails details, TokenCipher cipher) {
		SpotifyProperties.SharedCache settings = properties.cache().redis();
		return new RedisSharedCache(connections,
				settings.keyPrefix() + CacheScope.of(properties, details.getClientId()) + ":", settings.timeout(),
				cipher);
	}

}
