package io.github.springspotify.boot.test.cache;

import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.data.redis.connection.RedisStandaloneConfiguration;
import org.springframework.data.redis.connection.jedis.JedisConnectionFactory;

class JedisCacheTests extends AbstractRedisCacheTests {

	@Override
	RedisConnectionFactory connect(RedisStandaloneConfiguration server) {
		JedisConnectionFactory connections = new JedisConnectionFactory(server);
		connections.afterPropertiesSet();
		connections.start();
		return connections;
	}

}
