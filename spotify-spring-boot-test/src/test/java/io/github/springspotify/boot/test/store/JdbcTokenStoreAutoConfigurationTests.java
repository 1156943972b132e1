package io.github.springspotify.boot.test.store;

import java.sql.SQLException;
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
import org.mockito.Answers;

import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.mock;

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
			.run(JdbcTokenStoreAutoConfigurationTests::isMissingTable);
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

		this.runner.withPropertyValues(server).run(JdbcTokenStoreAutoConfigurationTests::isMissingTable);
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

	@Test
	void startFailsWithTheAnswerOfTheDatabase() {
		this.runner
			.withPropertyValues("spring.datasource.url=jdbc:h2:mem:missing;IFEXISTS=TRUE",
					"spotify.token-store.jdbc.initialize-schema=always")
			.run((context) -> assertThat(context).getFailure()
				.hasStackTraceContaining(
						"('spotify.token-store.type' is 'jdbc') does not say which kind it is: Database"));
	}

	private static void isMissingDataSource(AssertableApplicationContext context) {
		assertThat(context).getFailure()
			.rootCause()
			.isInstanceOfSatisfying(SpotifyConfigurationException.class, (ex) -> {
				assertThat(ex).hasMessageContaining("'spotify.token-store.type' is 'jdbc'");
				assertThat(ex.getAction()).contains("spring-boot-starter-jdbc").contains("@Primary");
			});
	}

	private static void isMissingTable(AssertableApplicationContext context) {
		assertThat(context).getFailure()
			.rootCause()
			.isInstanceOfSatisfying(SpotifyConfigurationException.class, (ex) -> {
				assertThat(ex).hasMessageContaining("the database refuses to read table 'spotify_token': ");
				assertThat(ex.getAction())
					.startsWith("Set 'spotify.token-store.jdbc.initialize-schema' to 'always', or create the table");
			});
	}

	@Test
	void startFailsWithoutAScriptForTheDatabase() throws SQLException {
		DataSource database = mock(DataSource.class, Answers.RETURNS_DEEP_STUBS);
		given(database.getConnection().getMetaData().getDatabaseProductName()).willReturn("Oracle");

		this.runner.withBean(DataSource.class, () -> database)
			.withPropertyValues("spotify.token-store.jdbc.initialize-schema=always")
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.isInstanceOf(SpotifyConfigurationException.class)
				.hasMessageEndingWith("autoconfigure/jdbc/schema-oracle.sql'."));
	}

	@Test
	void startGoesOnWithADatabaseThatDoesNotAnswer() {
		this.runner
			.withPropertyValues("spring.datasource.url=jdbc:h2:tcp://127.0.0.1:1/none;IFEXISTS=TRUE",
					"spotify.token-store.jdbc.initialize-schema=never")
			.run((context) -> assertThat(context).hasNotFailed());
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
