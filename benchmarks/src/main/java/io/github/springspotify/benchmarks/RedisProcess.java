package io.github.springspotify.benchmarks;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;

/**
 * A Redis server of its own on this machine, which keeps nothing on disk.
 */
final class RedisProcess implements Closeable {

	private final Path executable;

	private final Process process;

	private final int port;

	RedisProcess() throws IOException {
		this.executable = extract();
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			this.port = socket.getLocalPort();
		}
		this.process = new ProcessBuilder(this.executable.toString(), "--port", String.valueOf(this.port), "--bind",
				"127.0.0.1", "--save", "")
			.redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.DISCARD)
			.start();
		awaitConnection();
	}

	private static Path extract() throws IOException {
		String system = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac") ? "darwin" : "linux";
		String architecture = System.getProperty("os.arch").equals("aarch64") ? "arm64" : "amd64";
		String name = "/redis-server-7.0.15-" + system + "-" + architecture;
		try (InputStream stream = RedisProcess.class.getResourceAsStream(name)) {
			if (stream == null) {
				throw new IllegalStateException("There is no '" + name + "' on the class path");
			}
			Path file = Files.createTempFile("redis-server", "");
			Files.copy(stream, file, StandardCopyOption.REPLACE_EXISTING);
			if (!file.toFile().setExecutable(true)) {
				throw new IllegalStateException("'" + file + "' cannot be made executable");
			}
			return file;
		}
	}

	private void awaitConnection() {
		while (this.process.isAlive()) {
			try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), this.port)) {
				if (socket.isConnected()) {
					return;
				}
			}
			catch (IOException ex) {
				Thread.onSpinWait();
			}
		}
		throw new IllegalStateException("Redis ended with status " + this.process.exitValue());
	}

	int port() {
		return this.port;
	}

	@Override
	public void close() throws IOException {
		this.process.destroy();
		this.process.onExit().join();
		Files.delete(this.executable);
	}

}
