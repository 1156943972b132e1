package io.github.springspotify.boot.test.store;

import io.github.springspotify.boot.test.server.TestServers;
import org.junit.jupiter.api.Nested;

import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

class PostgresTokenStoreTests extends AbstractJdbcTokenStoreTests {

	@DynamicPropertySource
	static void database(DynamicPropertyRegistry registry) {
		TestServers.postgres().forEach((name, value) -> registry.add(name, () -> value));
	}

	@Nested
	class Encrypted extends AbstractEncryptedJdbcTokenStoreTests {

	}

}
