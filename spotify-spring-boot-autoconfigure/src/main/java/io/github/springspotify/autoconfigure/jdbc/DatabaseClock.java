package io.github.springspotify.autoconfigure.jdbc;

import java.sql.DatabaseMetaData;

import javax.sql.DataSource;

import org.springframework.boot.jdbc.DatabaseDriver;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;

/**
 * How a database tells the time as milliseconds since 1970, whatever time zone a session
 * has. All instances must agree on when a lease ends, and their own clocks may not.
 */
enum DatabaseClock {

	/**
	 * PostgreSQL and H2.
	 */
	EPOCH("cast(extract(epoch from current_timestamp) * 1000 as bigint)"),

	/**
	 * MySQL and MariaDB.
	 */
	MYSQL("(timestampdiff(microsecond, '1970-01-01 00:00:00', utc_timestamp(3)) div 1000)"),

	/**
	 * The application's clock, for databases that there is no script for.
	 */
	APPLICATION(":now");

	/**
	 * Parameter with the time of the application.
	 */
	static final String NOW = "now";

	private final String millis;

	DatabaseClock(String millis) {
		this.millis = millis;
	}

	/**
	 * Return the expression for the current time.
	 * @return the SQL expression, which may have parameter {@link #NOW}
	 */
	String millis() {
		return this.millis;
	}

	static DatabaseClock of(DataSource dataSource) {
		return switch (DatabaseDriver.fromProductName(productName(dataSource))) {
			case POSTGRESQL, H2 -> EPOCH;
			case MYSQL, MARIADB -> MYSQL;
			default -> APPLICATION;
		};
	}

	private static String productName(DataSource dataSource) {
		try {
			return JdbcUtils.extractDatabaseMetaData(dataSource, DatabaseMetaData::getDatabaseProductName);
		}
		catch (MetaDataAccessException ex) {
			throw new IllegalStateException("The database does not say what it is", ex);
		}
	}

}
