package io.github.springspotify.boot.test.store;

import org.junit.jupiter.api.Nested;

import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:store")
class H2TokenStoreTests extends AbstractJdbcTokenStoreTests {

	@Nested
	class Encrypted extends AbstractEncryptedJdbcTokenStoreTests {

	}

}
