package io.github.springspotify.boot.test.server;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A database server.
 *
 * @param url address, up to the name of the database
 * @param adminDatabase database to connect to for making others
 * @param username user who may do so
 * @param password the user's password
 */
record DatabaseServer(String url, String adminDatabase, String username, String password) {

	private static final AtomicInteger databases = new AtomicInteger();

	Map<String, String> newDatabase() {
		String name = "test" + databases.incrementAndGet();
		try (Connection connection = connect(); Statement statement = connection.createStatement()) {
			statement.execute("create database " + name);
		}
		catch (SQLException ex) {
			throw new IllegalStateException("Cannot create database '" + name + "' at " + this.url, ex);
		}
		return Map.of("spring.datasource.url", this.url + name, "spring.datasource.username", this.username,
				"spring.datasource.password", this.password);
	}

	boolean answers() {
		try (Connection connection = connect()) {
			return connection.isValid(5);
		}
		catch (SQLException ex) {
			return false;
		}
	}

	private Connection connect() throws SQLException {
		return DriverManager.getConnection(this.url + this.adminDatabase, this.username, this.password);
	}

}
