package io.github.springspotify.boot.test.cache;

import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.data.redis.connection.RedisStandaloneConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;

class LettuceCacheTests extends AbstractRedisCacheTests {

	@Override
	RedisConnectionFactory connect(RedisStandaloneConfiguration server) {
		LettuceConnectionFactory connections = new LettuceConnectionFactory(server);
		connections.afterPropertiesSet();
		connections.start();
		return connections;
	}

}
