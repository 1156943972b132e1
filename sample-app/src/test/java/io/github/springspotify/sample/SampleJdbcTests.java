package io.github.springspotify.sample;

import java.io.IOException;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The profile {@code jdbc} with a PostgreSQL of this machine.
 */
@SampleApplicationTest
@ActiveProfiles("jdbc")
class SampleJdbcTests {

	@Autowired
	private JdbcClient jdbc;

	@LocalServerPort
	private int port;

	/**
	 * The server stays until the end of all tests, as the application does.
	 */
	@DynamicPropertySource
	static void startPostgres(DynamicPropertyRegistry properties) throws IOException {
		EmbeddedPostgres server = EmbeddedPostgres.start();
		properties.add("spring.datasource.url", () -> server.getJdbcUrl("postgres", "postgres"));
		properties.add("spring.datasource.username", () -> "postgres");
		properties.add("spring.datasource.password", () -> "postgres");
	}

	@Test
	void tokenStandsInTheDatabase() {
		assertThat(Visitor.loggedIn(this.port, "aurora").open("/profile").body()).contains("Aurora Lindqvist");

		assertThat(this.jdbc.sql("select * from spotify_token").query().listOfRows()).hasSize(1);
	}

}
