package io.github.springspotify.boot.test.store;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;

import static org.assertj.core.api.Assertions.assertThat;

class LettuceTokenStoreTests extends AbstractRedisTokenStoreTests {

	@Test
	void driverIsLettuce(@Autowired RedisConnectionFactory connections) {
		assertThat(connections).isInstanceOf(LettuceConnectionFactory.class);
	}

	@Nested
	class Encrypted extends AbstractEncryptedRedisTokenStoreTests {

	}

}
