package io.github.springspotify.harness.soak;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

import redis.embedded.RedisServer;

/**
 * A Redis that says who is connected.
 */
final class Redis implements AutoCloseable {

	private final int port;

	private final RedisServer server;

	Redis() throws IOException {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			this.port = socket.getLocalPort();
		}
		this.server = RedisServer.builder().port(this.port).bind("127.0.0.1").setting("save \"\"").build();
		this.server.start();
	}

	int port() {
		return this.port;
	}

	/**
	 * Return a number that Redis states about itself, such as {@code connected_clients},
	 * of which this question is one, or {@code pubsub_channels}.
	 */
	int info(String name) throws IOException {
		try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), this.port);
				BufferedReader in = new BufferedReader(
						new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
			socket.getOutputStream().write("INFO\r\nQUIT\r\n".getBytes(StandardCharsets.UTF_8));
			return in.lines()
				.filter((line) -> line.startsWith(name + ":"))
				.mapToInt((line) -> Integer.parseInt(line.substring(name.length() + 1).strip()))
				.findFirst()
				.orElseThrow();
		}
	}

	@Override
	public void close() throws IOException {
		this.server.stop();
	}

}
