package io.github.springspotify.boot.test.refresh;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * An {@link Instance} as seen from outside.
 */
final class InstanceProcess implements AutoCloseable {

	private static final List<String> QUICK_START = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC",
			"-XX:+UnlockDiagnosticVMOptions", "-XX:-BytecodeVerificationRemote");

	private final String name;

	private final Process process;

	private final PrintStream in;

	private final BlockingQueue<String> said = new LinkedBlockingQueue<>();

	private final Queue<String> logged = new ConcurrentLinkedQueue<>();

	InstanceProcess(String name, Map<String, String> properties) throws IOException {
		this.name = name;
		List<String> command = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java"));
		command.addAll(QUICK_START);
		command.addAll(List.of("-Xmx256m", "-cp", System.getProperty("java.class.path"), Instance.class.getName(),
				"name=" + name));
		properties.forEach((key, value) -> command.add(key + "=" + value));
		this.process = new ProcessBuilder(command).redirectErrorStream(true).start();
		this.in = new PrintStream(this.process.getOutputStream(), true, StandardCharsets.UTF_8);
		Thread reader = new Thread(this::read, "output of instance " + name);
		reader.setDaemon(true);
		reader.start();
	}

	private void read() {
		try (BufferedReader out = this.process.inputReader(StandardCharsets.UTF_8)) {
			out.lines().forEach((line) -> {
				if (line.startsWith("> ")) {
					this.said.add(line.substring(2));
				}
				else {
					this.logged.add(line);
				}
			});
		}
		catch (IOException | UncheckedIOException ex) {
			this.logged.add(ex.toString());
		}
		this.said.add("ended");
	}

	String name() {
		return this.name;
	}

	void tell(String command) {
		this.in.println(command);
	}

	/**
	 * Wait until the instance says something that begins with a word.
	 * @return what it said
	 */
	String await(String word) {
		String line = listen();
		while (!line.startsWith(word)) {
			if (line.startsWith("failed") || line.startsWith("ended")) {
				throw new IllegalStateException("Instance " + this.name + " " + line + ": " + this.logged);
			}
			line = listen();
		}
		return line;
	}

	private String listen() {
		try {
			String line = this.said.poll(120, TimeUnit.SECONDS);
			if (line == null) {
				throw new IllegalStateException("Instance " + this.name + " says nothing: " + this.logged);
			}
			return line;
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	void kill() throws InterruptedException {
		this.process.destroyForcibly().waitFor();
	}

	@Override
	public void close() {
		this.process.destroyForcibly();
	}

}
