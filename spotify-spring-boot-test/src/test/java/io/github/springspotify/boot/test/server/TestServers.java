package io.github.springspotify.boot.test.server;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.springframework.util.function.SingletonSupplier;

/**
 * One server of each kind for all tests of this JVM, started when it is first asked for.
 * Where they come from is said by property or environment variable {@code it.services}:
 * {@code docker}, {@code embedded}, or {@code auto} for Docker if there is an engine.
 */
public final class TestServers {

	private static final int REDIS_DATABASES = 16;

	private static final AtomicInteger redisDatabases = new AtomicInteger();

	private static final SingletonSupplier<RedisAddress> redis = SingletonSupplier
		.of(() -> DockerEngine.isUsed() ? DockerServers.redis() : EmbeddedServers.redis());

	private static final SingletonSupplier<DatabaseServer> postgres = SingletonSupplier
		.of(() -> DockerEngine.isUsed() ? DockerServers.postgres() : EmbeddedServers.postgres());

	private static final SingletonSupplier<DatabaseServer> mariaDb = SingletonSupplier
		.of(() -> DockerEngine.isUsed() ? DockerServers.mariaDb() : MariaDbProcess.start());

	private TestServers() {
	}

	/**
	 * Return the Spring Boot properties of a Redis database of the caller's own.
	 */
	public static Map<String, String> redis() {
		RedisAddress address = redis.obtain();
		int database = redisDatabases.getAndIncrement() % REDIS_DATABASES;
		return Map.of("spring.data.redis.host", address.host(), "spring.data.redis.port",
				String.valueOf(address.port()), "spring.data.redis.database", String.valueOf(database));
	}

	/**
	 * Return the port on this machine of a Redis replica that has received nothing yet.
	 */
	public static int lateRedisReplica() {
		return EmbeddedServers.replica().port();
	}

	/**
	 * Return the Spring Boot properties of a new PostgreSQL database.
	 */
	public static Map<String, String> postgres() {
		return postgres.obtain().newDatabase();
	}

	/**
	 * Return the Spring Boot properties of a new MariaDB database. Skips the test if
	 * there is no MariaDB on this machine.
	 */
	public static Map<String, String> mariaDb() {
		return mariaDb.obtain().newDatabase();
	}

	record RedisAddress(String host, int port) {
	}

}
