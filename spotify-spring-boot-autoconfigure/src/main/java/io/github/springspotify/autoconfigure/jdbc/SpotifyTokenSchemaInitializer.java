package io.github.springspotify.autoconfigure.jdbc;

import java.util.List;

import javax.sql.DataSource;

import io.github.springspotify.autoconfigure.SpotifyConfigurationException;
import io.github.springspotify.autoconfigure.SpotifyProperties.SchemaInitialization;

import org.springframework.boot.jdbc.EmbeddedDatabaseConnection;
import org.springframework.boot.jdbc.init.DataSourceScriptDatabaseInitializer;
import org.springframework.boot.jdbc.init.PlatformPlaceholderDatabaseDriverResolver;
import org.springframework.boot.sql.init.DatabaseInitializationMode;
import org.springframework.boot.sql.init.DatabaseInitializationSettings;
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
		String script = new PlatformPlaceholderDatabaseDriverResolver().resolveAll(dataSource, SCRIPT).get(0);
		if (!new DefaultResourceLoader().getResource(script).exists()) {
			throw new SpotifyConfigurationException(
					"There is no script that creates table 'spotify_token' in this kind of database: '" + script + "'.",
					"Create it as the scripts for other databases do, and set "
							+ "'spotify.token-store.jdbc.initialize-schema' to 'never'.");
		}
		return script;
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
