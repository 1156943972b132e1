package io.github.springspotify.autoconfigure.jdbc;

import java.sql.SQLException;
import java.util.List;

import javax.sql.DataSource;

import io.github.springspotify.autoconfigure.SpotifyConfigurationException;
import io.github.springspotify.autoconfigure.SpotifyProperties.SchemaInitialization;

import org.springframework.boot.jdbc.EmbeddedDatabaseConnection;
import org.springframework.boot.jdbc.init.DataSourceScriptDatabaseInitializer;
import org.springframework.boot.jdbc.init.PlatformPlaceholderDatabaseDriverResolver;
import org.springframework.boot.sql.init.DatabaseInitializationMode;
import org.springframework.boot.sql.init.DatabaseInitializationSettings;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.io.DefaultResourceLoader;

/**
 * Creates table {@code spotify_token} if it is missing. Leaves alone a database that it
 * is not to initialise: it need not even be one that there is a script for.
 */
final class SpotifyTokenSchemaInitializer extends DataSourceScriptDatabaseInitializer {

	private static final String SCRIPT = "classpath:io/github/springspotify/autoconfigure/jdbc/schema-@@platform@@.sql";

	SpotifyTokenSchemaInitializer(DataSource dataSource, SchemaInitialization initialization) {
		super(dataSource, settings(dataSource, initialization));
	}

	private static DatabaseInitializationSettings settings(DataSource dataSource, SchemaInitialization initialization) {
		DatabaseInitializationSettings settings = new DatabaseInitializationSettings();
		settings.setMode(mode(dataSource, initialization));
		if (settings.getMode() == DatabaseInitializationMode.ALWAYS) {
			settings.setSchemaLocations(List.of(script(dataSource)));
		}
		// As with Boot's own schemas: another instance may create the table at the same
		// time
		settings.setContinueOnError(true);
		return settings;
	}

	private static String script(DataSource dataSource) {
		String script = resolve(dataSource);
		if (!new DefaultResourceLoader().getResource(script).exists()) {
			throw new SpotifyConfigurationException(
					"There is no script that creates table 'spotify_token' in this kind of database: '" + script + "'.",
					"Create it as the scripts for other databases do, and set "
							+ "'spotify.token-store.jdbc.initialize-schema' to 'never'.");
		}
		return script;
	}

	private static String resolve(DataSource dataSource) {
		try {
			return new PlatformPlaceholderDatabaseDriverResolver().resolveAll(dataSource, SCRIPT).get(0);
		}
		catch (IllegalStateException ex) {
			SpotifyConfigurationException explained = new SpotifyConfigurationException(
					"The database for tokens ('spotify.token-store.type' is 'jdbc') does not say which kind it is"
							+ reason(NestedExceptionUtils.getMostSpecificCause(ex)),
					"Check that it runs, and that 'spring.datasource.url', 'spring.datasource.username' and "
							+ "'spring.datasource.password' are what they should be. For a kind that there is no script "
							+ "for, set 'spotify.token-store.jdbc.initialize-schema' to 'never'.");
			explained.initCause(ex);
			throw explained;
		}
	}

	// An address may have the password in it
	private static String reason(Throwable cause) {
		String message = cause.getMessage();
		return (cause instanceof SQLException && message != null && !message.contains("jdbc:")) ? ": " + message : ".";
	}

	private static DatabaseInitializationMode mode(DataSource dataSource, SchemaInitialization initialization) {
		boolean wanted = switch (initialization) {
			case ALWAYS -> true;
			case EMBEDDED -> EmbeddedDatabaseConnection.isEmbedded(dataSource);
			case NEVER -> false;
		};
		return wanted ? DatabaseInitializationMode.ALWAYS : DatabaseInitializationMode.NEVER;
	}

}
