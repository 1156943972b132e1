package io.github.springspotify.boot.test.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

import io.github.springspotify.boot.test.server.TestServers.RedisAddress;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import redis.embedded.RedisServer;

/**
 * Servers as processes of this machine, from binaries that Maven brings.
 */
final class EmbeddedServers {

	private static final int ATTEMPTS = 3;

	private EmbeddedServers() {
	}

	static RedisAddress redis() {
		return redis("save \"\"");
	}

	/**
	 * Start a replica of a server that is not there.
	 */
	static RedisAddress replica() {
		return redis("replicaof 127.0.0.1 1");
	}

	private static RedisAddress redis(String setting) {
		return start("Redis", (port) -> {
			RedisServer server = RedisServer.builder().port(port).bind("127.0.0.1").setting(setting).build();
			stopAtTheEnd(server::stop);
			server.start();
			return new RedisAddress("127.0.0.1", port);
		});
	}

	static DatabaseServer postgres() {
		return start("PostgreSQL", (port) -> {
			EmbeddedPostgres server = EmbeddedPostgres.builder().setPort(port).start();
			stopAtTheEnd(server::close);
			return new DatabaseServer("jdbc:postgresql://127.0.0.1:" + port + "/", "postgres", "postgres", "postgres");
		});
	}

	/**
	 * Start a server on a free port. Somebody else may take the port in the meantime, so
	 * it is tried more than once.
	 */
	static <S> S start(String name, Starter<S> starter) {
		IllegalStateException failure = new IllegalStateException("Cannot start " + name);
		for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
			try {
				return starter.start(freePort());
			}
			catch (Exception ex) {
				failure.addSuppressed(ex);
			}
		}
		throw failure;
	}

	static void stopAtTheEnd(Stopper stopper) {
		Runtime.getRuntime().addShutdownHook(new Thread(() -> {
			try {
				stopper.stop();
			}
			catch (Exception ex) {
				System.err.println("Cannot stop a server: " + ex);
			}
		}));
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
	}

	interface Starter<S> {

		S start(int port) throws Exception;

	}

	interface Stopper {

		void stop() throws Exception;

	}

}
