package io.github.springspotify.boot.test.server;

import io.github.springspotify.boot.test.server.TestServers.RedisAddress;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.mariadb.MariaDBContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * Servers in containers, which end with this JVM.
 */
final class DockerServers {

	private static final int REDIS_PORT = 6379;

	private DockerServers() {
	}

	@SuppressWarnings("resource")
	static RedisAddress redis() {
		GenericContainer<?> container = new GenericContainer<>(DockerImageName.parse("redis:7.2-alpine"))
			.withExposedPorts(REDIS_PORT);
		container.start();
		return new RedisAddress(container.getHost(), container.getMappedPort(REDIS_PORT));
	}

	@SuppressWarnings("resource")
	static DatabaseServer postgres() {
		PostgreSQLContainer container = new PostgreSQLContainer(DockerImageName.parse("postgres:17-alpine"));
		container.start();
		String address = container.getHost() + ":" + container.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT);
		return new DatabaseServer("jdbc:postgresql://" + address + "/", container.getDatabaseName(),
				container.getUsername(), container.getPassword());
	}

	@SuppressWarnings("resource")
	static DatabaseServer mariaDb() {
		MariaDBContainer container = new MariaDBContainer(DockerImageName.parse("mariadb:11.4"));
		container.withUsername("root").start();
		String address = container.getHost() + ":" + container.getMappedPort(3306);
		return new DatabaseServer("jdbc:mariadb://" + address + "/", "", "root", container.getPassword());
	}

}
