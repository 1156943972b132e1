package io.github.springspotify.autoconfigure.jdbc;

import javax.sql.DataSource;

import io.github.springspotify.autoconfigure.SpotifyConfigurationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.core.NestedExceptionUtils;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Refuses a database without table {@code spotify_token}, in which no login could end. A
 * database that does not answer may do so later.
 */
final class TokenTableCheck {

	private static final Logger logger = LoggerFactory.getLogger(TokenTableCheck.class);

	private static final String SELECT = """
			select registration_id, principal, version, token, expires_at, updated_at, lease_owner, lease_until
			from spotify_token where 1 = 0""";

	private TokenTableCheck() {
	}

	static void check(DataSource dataSource) {
		try {
			JdbcClient.create(dataSource).sql(SELECT).query().listOfRows();
		}
		catch (BadSqlGrammarException ex) {
			throw new SpotifyConfigurationException(
					"'spotify.token-store.type' is 'jdbc', but the database refuses to read table 'spotify_token': "
							+ String.valueOf(NestedExceptionUtils.getMostSpecificCause(ex).getMessage()).strip(),
					"Set 'spotify.token-store.jdbc.initialize-schema' to 'always', or create the table with a script "
							+ "in 'io/github/springspotify/autoconfigure/jdbc'.");
		}
		catch (RuntimeException ex) {
			logger.debug("Table spotify_token could not be looked at", ex);
		}
	}

}
