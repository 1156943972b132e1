package io.github.springspotify.boot.test.store;

import java.util.Map;
import java.util.UUID;

import javax.sql.DataSource;

import io.github.springspotify.autoconfigure.SpotifyConfigurationException;
import io.github.springspotify.boot.test.server.TestServers;
import io.github.springspotify.token.InMemorySpotifyTokenStore;
import io.github.springspotify.token.SpotifyIdentity;
import io.github.springspotify.token.SpotifyTokenStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

import static org.assertj.core.api.Assertions.assertThat;

class JdbcTokenStoreAutoConfigurationTests {

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withUserConfiguration(StoreApplication.class)
		.withPropertyValues("spotify.client-id=id", "spotify.token-store.type=jdbc",
				"spring.datasource.url=jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");

	@Test
	void embeddedDatabaseIsInitialised() {
		this.runner.run((context) -> assertThat(hasTable(context)).isTrue());
	}

	@Test
	void neverMeansNever() {
		this.runner.withPropertyValues("spotify.token-store.jdbc.initialize-schema=never")
			.run((context) -> assertThat(hasTable(context)).isFalse());
	}

	@Test
	void secondStartKeepsTheTokens() {
		SpotifyIdentity user = SpotifyIdentity.user("aurora");
		this.runner
			.run((context) -> context.getBean(SpotifyTokenStore.class).save(user, StoreApplication.token("access")));

		this.runner.run((context) -> assertThat(context.getBean(SpotifyTokenStore.class).load(user)).isNotNull());
	}

	@Test
	void serverIsInitialisedOnlyIfWanted() {
		String[] server = properties(TestServers.postgres());

		this.runner.withPropertyValues(server).run((context) -> assertThat(hasTable(context)).isFalse());
		this.runner.withPropertyValues(server)
			.withPropertyValues("spotify.token-store.jdbc.initialize-schema=always")
			.run((context) -> assertThat(hasTable(context)).isTrue());
		this.runner.withPropertyValues(server)
			.withPropertyValues("spotify.token-store.jdbc.initialize-schema=always")
			.run((context) -> assertThat(context).hasNotFailed());
	}

	@ParameterizedTest
	@ValueSource(strings = { "mysql", "mariadb" })
	void scriptOfMySqlRunsTwice(String platform) {
		Map<String, String> server = TestServers.mariaDb();
		DataSource database = new DriverManagerDataSource(server.get("spring.datasource.url"),
				server.get("spring.datasource.username"), server.get("spring.datasource.password"));
		ResourceDatabasePopulator script = new ResourceDatabasePopulator(
				new ClassPathResource("io/github/springspotify/autoconfigure/jdbc/schema-" + platform + ".sql"));
		script.execute(database);
		script.execute(database);

		assertThat(new JdbcTemplate(database).queryForList("select * from spotify_token")).isEmpty();
	}

	@Test
	void ownStoreWinsAndNeedsNoTable() {
		this.runner.withBean(SpotifyTokenStore.class, InMemorySpotifyTokenStore::new).run((context) -> {
			assertThat(context).hasSingleBean(SpotifyTokenStore.class);
			assertThat(hasTable(context)).isFalse();
		});
	}

	@Test
	void otherTypeIsLeftAlone() {
		this.runner.withPropertyValues("spotify.token-store.type=memory")
			.run((context) -> assertThat(hasTable(context)).isFalse());
	}

	@Test
	void startFailsWithoutSpringJdbc() {
		this.runner
			.withClassLoader(new FilteredClassLoader("org.springframework.jdbc", "org.springframework.boot.jdbc"))
			.run(JdbcTokenStoreAutoConfigurationTests::isMissingDataSource);
	}

	@Test
	void startFailsWithTwoDataSources() {
		this.runner.withBean("one", DataSource.class, DriverManagerDataSource::new)
			.withBean("two", DataSource.class, DriverManagerDataSource::new)
			.run(JdbcTokenStoreAutoConfigurationTests::isMissingDataSource);
	}

	private static void isMissingDataSource(AssertableApplicationContext context) {
		assertThat(context).getFailure()
			.rootCause()
			.isInstanceOfSatisfying(SpotifyConfigurationException.class, (ex) -> {
				assertThat(ex).hasMessageContaining("'spotify.token-store.type' is 'jdbc'");
				assertThat(ex.getAction()).contains("spring-boot-starter-jdbc").contains("@Primary");
			});
	}

	private static boolean hasTable(AssertableApplicationContext context) {
		try {
			context.getBean(JdbcTemplate.class).queryForList("select count(*) from spotify_token");
			return true;
		}
		catch (DataAccessException ex) {
			return false;
		}
	}

	private static String[] properties(Map<String, String> server) {
		return server.entrySet()
			.stream()
			.map((property) -> property.getKey() + "=" + property.getValue())
			.toArray(String[]::new);
	}

}
