package io.github.springspotify.autoconfigure.redis;

import java.time.Clock;

import io.github.springspotify.autoconfigure.SpotifyAutoConfiguration;
import io.github.springspotify.autoconfigure.SpotifyProperties;
import io.github.springspotify.autoconfigure.store.TokenCipher;
import io.github.springspotify.token.SpotifyTokenStore;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.data.redis.connection.RedisConnectionFactory;

/**
 * Auto-configuration of users' tokens in Redis.
 *
 * @since 0.1.0
 */
@AutoConfiguration(before = SpotifyAutoConfiguration.class,
		afterName = "org.springframework.boot.data.redis.autoconfigure.DataRedisAutoConfiguration")
@ConditionalOnClass(RedisConnectionFactory.class)
@ConditionalOnBooleanProperty(name = "spotify.enabled", matchIfMissing = true)
@ConditionalOnProperty(name = "spotify.token-store.type", havingValue = "redis")
@ConditionalOnSingleCandidate(RedisConnectionFactory.class)
@EnableConfigurationProperties(SpotifyProperties.class)
public final class SpotifyRedisTokenStoreAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean(SpotifyTokenStore.class)
	RedisSpotifyTokenStore redisSpotifyTokenStore(RedisConnectionFactory connections, SpotifyProperties properties,
			TokenCipher cipher, ObjectProvider<Clock> clock, ApplicationEventPublisher publisher) {
		return new RedisSpotifyTokenStore(connections, properties.tokenStore().redis().keyPrefix(), cipher,
				clock.getIfUnique(Clock::systemUTC), publisher::publishEvent);
	}

}
