package io.github.springspotify.harness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.jspecify.annotations.Nullable;

import org.springframework.util.FileSystemUtils;

/**
 * A PostgreSQL. It is killed at the end, also when this process is.
 */
public final class PostgresServer implements SharedServer {

	private final Path directory = Files.createTempDirectory("harness-postgres");

	private final int port = RedisServer.freePort();

	private final TcpProxy line = new TcpProxy(this.port);

	private @Nullable EmbeddedPostgres server;

	private @Nullable ChildProcess guard;

	PostgresServer() throws Exception {
		launch();
	}

	private void launch() throws Exception {
		this.server = EmbeddedPostgres.builder()
			.setPort(this.port)
			.setDataDirectory(this.directory)
			.setCleanDataDirectory(false)
			.setServerConfig("max_connections", "60")
			.start();
		String pid = Files.readAllLines(this.directory.resolve("postmaster.pid")).get(0).strip();
		this.guard = ChildProcess.start("postgres-guard",
				List.of("sh", "-c", "cat >/dev/null; kill -QUIT " + pid + " 2>/dev/null"));
	}

	@Override
	public String name() {
		return "PostgreSQL";
	}

	@Override
	public Map<String, String> properties() {
		return Map.of("spotify.token-store.type", "jdbc", "spotify.token-store.jdbc.initialize-schema", "always",
				"spring.datasource.url", "jdbc:postgresql://127.0.0.1:" + this.line.port() + "/postgres",
				"spring.datasource.username", "postgres", "spring.datasource.password", "postgres");
	}

	@Override
	public void stop() throws Exception {
		end();
		this.line.refuse();
	}

	@Override
	public void restart() throws Exception {
		launch();
		this.line.accept();
	}

	@Override
	public void slow(Duration delay) {
		this.line.delay(delay);
	}

	@Override
	public void silence() {
		this.line.silence();
	}

	@Override
	public void reset() {
		this.line.reset();
	}

	@Override
	public void readOnly(boolean readOnly) throws Exception {
		EmbeddedPostgres server = this.server;
		if (server == null) {
			throw new IllegalStateException("PostgreSQL is stopped");
		}
		try (Connection connection = server.getPostgresDatabase().getConnection();
				Statement statement = connection.createStatement()) {
			statement.execute("alter system set default_transaction_read_only = " + (readOnly ? "on" : "off"));
			statement.execute("select pg_reload_conf()");
		}
	}

	private void end() throws IOException {
		EmbeddedPostgres server = this.server;
		if (server != null) {
			server.close();
			this.server = null;
		}
		ChildProcess guard = this.guard;
		if (guard != null) {
			guard.close();
			this.guard = null;
		}
	}

	@Override
	public void close() throws IOException {
		end();
		this.line.close();
		FileSystemUtils.deleteRecursively(this.directory);
	}

}
