package io.github.springspotify.boot.test.store;

import java.util.HashMap;
import java.util.Map;

import io.github.springspotify.boot.test.server.TestServers;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;

import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

class MariaDbTokenStoreTests extends AbstractJdbcTokenStoreTests {

	private static final Map<String, String> database = new HashMap<>();

	/**
	 * Before the context is loaded, where skipping would count as a failure.
	 */
	@BeforeAll
	static void start() {
		database.putAll(TestServers.mariaDb());
	}

	@DynamicPropertySource
	static void database(DynamicPropertyRegistry registry) {
		database.forEach((name, value) -> registry.add(name, () -> value));
	}

	@Nested
	class Encrypted extends AbstractEncryptedJdbcTokenStoreTests {

	}

}
