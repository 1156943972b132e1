package io.github.springspotify.benchmarks.sidebyside;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/**
 * The server in a JVM of its own, so that its memory is not counted among that of the
 * clients.
 */
final class ServerProcess implements AutoCloseable {

	private final Process process;

	private final int port;

	private ServerProcess(Process process, int port) {
		this.process = process;
		this.port = port;
	}

	static ServerProcess start(int tracks) throws IOException {
		Process process = Jvm.start(FastServer.class, String.valueOf(tracks));
		BufferedReader output = new BufferedReader(
				new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
		String port = output.readLine();
		if (port == null) {
			process.destroyForcibly();
			throw new IOException("The server did not start, see above");
		}
		return new ServerProcess(process, Integer.parseInt(port));
	}

	URI uri() {
		return URI.create("http://127.0.0.1:" + this.port);
	}

	int refused(String token) throws IOException, InterruptedException {
		HttpRequest request = HttpRequest.newBuilder(uri().resolve("/refused"))
			.header("Authorization", "Bearer " + token)
			.build();
		return Integer.parseInt(HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body());
	}

	@Override
	public void close() {
		this.process.destroy();
	}

}
