package io.github.springspotify.autoconfigure.redis;

import io.github.springspotify.autoconfigure.SpotifyAutoConfiguration;
import io.github.springspotify.autoconfigure.SpotifyConnectionDetails;
import io.github.springspotify.autoconfigure.SpotifyProperties;
import io.github.springspotify.ratelimit.SharedRateLimit;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.util.StringUtils;

/**
 * Auto-configuration of the rate limit that instances share through Redis.
 *
 * @since 0.1.0
 */
@AutoConfiguration(before = SpotifyAutoConfiguration.class,
		afterName = "org.springframework.boot.data.redis.autoconfigure.DataRedisAutoConfiguration")
@ConditionalOnClass(RedisConnectionFactory.class)
@ConditionalOnBooleanProperty(name = "spotify.enabled", matchIfMissing = true)
@Conditional(OnSharedRateLimitCondition.class)
@ConditionalOnSingleCandidate(RedisConnectionFactory.class)
@EnableConfigurationProperties(SpotifyProperties.class)
public final class SpotifyRedisRateLimitAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean(SharedRateLimit.class)
	RedisSharedRateLimit redisSharedRateLimit(RedisConnectionFactory connections, SpotifyProperties properties,
			SpotifyConnectionDetails details) {
		String clientId = details.getClientId();
		return new RedisSharedRateLimit(connections, properties.tokenStore().redis().keyPrefix(),
				StringUtils.hasText(clientId) ? clientId : "none", properties.rateLimit().window());
	}

}
