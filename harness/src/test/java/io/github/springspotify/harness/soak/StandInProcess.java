package io.github.springspotify.harness.soak;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The JVM of the stand-in.
 */
final class StandInProcess implements AutoCloseable {

	private final Process process;

	private final BufferedReader said;

	private final BufferedWriter commands;

	private final String[] address;

	private final List<String> tokens = new ArrayList<>();

	StandInProcess(int users) throws IOException {
		this.process = new ProcessBuilder(System.getProperty("java.home") + "/bin/java", "-Xmx384m", "-Xss256k",
				"-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"), StandIn.class.getName(),
				String.valueOf(users))
			.redirectError(ProcessBuilder.Redirect.INHERIT)
			.start();
		this.said = this.process.inputReader(StandardCharsets.UTF_8);
		this.commands = this.process.outputWriter(StandardCharsets.UTF_8);
		this.address = line().split(" ");
		for (String line = line(); !line.equals("ready"); line = line()) {
			this.tokens.add(line);
		}
	}

	private String line() throws IOException {
		String line = this.said.readLine();
		if (line == null) {
			throw new IOException("The stand-in has ended");
		}
		return line;
	}

	/**
	 * Return the properties by which an application finds it.
	 */
	List<String> properties() {
		return List.of("spotify.accounts-base-url=" + this.address[0],
				"spotify.api-base-url=" + this.address[0] + "/v1", "spotify.client-id=" + this.address[1],
				"spotify.client-secret=" + this.address[2]);
	}

	int port() {
		return URI.create(this.address[0]).getPort();
	}

	/**
	 * Return access and refresh token of {@code user0}, {@code user1} and so on.
	 */
	List<String> tokens() {
		return this.tokens;
	}

	void tell(String command) throws IOException {
		this.commands.write(command + "\n");
		this.commands.flush();
		line();
	}

	@Override
	public void close() {
		this.process.destroyForcibly();
	}

}
