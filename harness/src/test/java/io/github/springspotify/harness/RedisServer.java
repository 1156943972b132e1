package io.github.springspotify.harness;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import redis.embedded.RedisExecProvider;

import org.springframework.util.FileSystemUtils;

/**
 * A Redis that writes everything to disk, as long as it may.
 */
public final class RedisServer implements SharedServer {

	private static final Duration STARTUP = Duration.ofSeconds(20);

	private final Path directory = Files.createTempDirectory("harness-redis");

	private final int port = freePort();

	private final TcpProxy line = new TcpProxy(this.port);

	private final Kept kept;

	private @Nullable ChildProcess process;

	RedisServer(Kept kept) throws Exception {
		this.kept = kept;
		launch();
	}

	private void launch() throws Exception {
		String executable = RedisExecProvider.defaultProvider().get().getAbsolutePath();
		ChildProcess process = ChildProcess.watched("redis",
				List.of(executable, "--port", String.valueOf(this.port), "--bind", "127.0.0.1", "--dir",
						this.directory.toString(), "--appendonly", "yes", "--appendfsync", "always", "--save", ""));
		this.process = process;
		process.await("Ready to accept connections", STARTUP);
	}

	static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
	}

	@Override
	public String name() {
		return switch (this.kept) {
			case TOKENS -> "Redis";
			case SESSIONS -> "sessions";
			case STICKY_SESSIONS -> "sticky sessions";
		};
	}

	@Override
	public Map<String, String> properties() {
		Map<String, String> properties = new HashMap<>();
		properties.put("spring.data.redis.host", "127.0.0.1");
		properties.put("spring.data.redis.port", String.valueOf(this.line.port()));
		properties.put("spotify.token-store.type", this.kept.isInSessions() ? "session" : "redis");
		if (this.kept.isInSessions()) {
			properties.put("harness.shared-sessions", "true");
			properties.put("server.servlet.session.cookie.name", "SESSION");
		}
		return properties;
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

	/**
	 * Forget everything, as a server does that writes nothing to disk.
	 * @throws IOException if it does not answer
	 */
	public void forgetEverything() throws IOException {
		tell("FLUSHALL");
	}

	/**
	 * Forget what the instances have told each other about the rate limit.
	 * @throws IOException if it does not answer
	 */
	public void forgetRateLimit() throws IOException {
		tell("EVAL \"for _, key in ipairs(redis.call('KEYS', '*rate-limit*')) do redis.call('DEL', key) end\" 0");
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
	public Kept kept() {
		return this.kept;
	}

	/**
	 * A server that was made a replica refuses changes, as one does after a failover.
	 */
	@Override
	public void readOnly(boolean readOnly) throws IOException {
		tell(readOnly ? "REPLICAOF 127.0.0.1 1" : "REPLICAOF NO ONE");
	}

	private void tell(String command) throws IOException {
		try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), this.port);
				BufferedReader in = new BufferedReader(
						new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
			socket.getOutputStream().write((command + "\r\n").getBytes(StandardCharsets.UTF_8));
			String answer = in.readLine();
			if (answer == null || answer.startsWith("-")) {
				throw new IOException("Redis answers '" + answer + "' to " + command);
			}
		}
	}

	private void end() {
		ChildProcess process = this.process;
		if (process != null) {
			process.close();
			this.process = null;
		}
	}

	@Override
	public void close() throws IOException {
		end();
		this.line.close();
		FileSystemUtils.deleteRecursively(this.directory);
	}

}
