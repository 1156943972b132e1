package io.github.springspotify.boot.test.store;

import org.springframework.test.context.TestPropertySource;

/**
 * Many applications switch auto-commit off for the sake of Hibernate.
 */
@TestPropertySource(
		properties = { "spring.datasource.url=jdbc:h2:mem:manual", "spring.datasource.hikari.auto-commit=false" })
class H2WithoutAutoCommitTokenStoreTests extends AbstractJdbcTokenStoreTests {

}
