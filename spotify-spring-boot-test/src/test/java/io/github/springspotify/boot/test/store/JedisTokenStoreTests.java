package io.github.springspotify.boot.test.store;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.data.redis.connection.jedis.JedisConnectionFactory;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

@TestPropertySource(properties = "spring.data.redis.client-type=jedis")
class JedisTokenStoreTests extends AbstractRedisTokenStoreTests {

	@Test
	void driverIsJedis(@Autowired RedisConnectionFactory connections) {
		assertThat(connections).isInstanceOf(JedisConnectionFactory.class);
	}

}
