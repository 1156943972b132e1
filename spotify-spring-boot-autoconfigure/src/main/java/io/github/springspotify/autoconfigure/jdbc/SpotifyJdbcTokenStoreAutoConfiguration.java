package io.github.springspotify.autoconfigure.jdbc;

import java.time.Clock;

import javax.sql.DataSource;

import io.github.springspotify.autoconfigure.SpotifyAutoConfiguration;
import io.github.springspotify.autoconfigure.SpotifyProperties;
import io.github.springspotify.autoconfigure.store.TokenCipher;
import io.github.springspotify.token.SpotifyTokenStore;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.init.DataSourceScriptDatabaseInitializer;
import org.springframework.boot.sql.init.dependency.DatabaseInitializationDependencyConfigurer;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.ImportRuntimeHints;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Auto-configuration of users' tokens in the application's relational database.
 *
 * @since 0.1.0
 */
@AutoConfiguration(before = SpotifyAutoConfiguration.class,
		afterName = "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration")
@ConditionalOnClass({ DataSource.class, JdbcClient.class, DataSourceScriptDatabaseInitializer.class })
@ConditionalOnBooleanProperty(name = "spotify.enabled", matchIfMissing = true)
@ConditionalOnProperty(name = "spotify.token-store.type", havingValue = "jdbc")
@ConditionalOnSingleCandidate(DataSource.class)
@ConditionalOnMissingBean(SpotifyTokenStore.class)
@EnableConfigurationProperties(SpotifyProperties.class)
@Import(DatabaseInitializationDependencyConfigurer.class)
@ImportRuntimeHints(SchemaScriptHints.class)
public final class SpotifyJdbcTokenStoreAutoConfiguration {

	@Bean
	SpotifyTokenSchemaInitializer spotifyTokenSchemaInitializer(DataSource dataSource, SpotifyProperties properties) {
		return new SpotifyTokenSchemaInitializer(dataSource, properties.tokenStore().jdbc().initializeSchema());
	}

	@Bean
	@DependsOnDatabaseInitialization
	JdbcSpotifyTokenStore jdbcSpotifyTokenStore(DataSource dataSource, TokenCipher cipher, ObjectProvider<Clock> clock,
			ApplicationEventPublisher publisher) {
		TokenTableCheck.check(dataSource);
		return new JdbcSpotifyTokenStore(dataSource, cipher, clock.getIfUnique(Clock::systemUTC),
				publisher::publishEvent);
	}

}
