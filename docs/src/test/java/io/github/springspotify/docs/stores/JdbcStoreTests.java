package io.github.springspotify.docs.stores;

import java.util.Base64;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

@TestPropertySource(properties = "spring.config.additional-location=classpath:jdbc.yml")
class JdbcStoreTests extends AbstractStoreTests {

	@Autowired
	private JdbcClient jdbc;

	@DynamicPropertySource
	static void database(DynamicPropertyRegistry properties) {
		properties.add("SPOTIFY_TOKEN_KEY", () -> Base64.getEncoder().encodeToString(new byte[32]));
		properties.add("DATABASE_URL", () -> "jdbc:h2:mem:stores;DB_CLOSE_DELAY=-1");
		properties.add("DATABASE_USER", () -> "sa");
		properties.add("DATABASE_PASSWORD", () -> "");
	}

	@Test
	void tokenOfTheUserIsInTheDatabaseAndEncrypted() {
		assertThat(this.jdbc.sql("select * from spotify_token").query().singleRow().values())
			.anyMatch((value) -> String.valueOf(value).equals(user()))
			.anyMatch((value) -> String.valueOf(value).startsWith("enc1:2026:"));
	}

}
