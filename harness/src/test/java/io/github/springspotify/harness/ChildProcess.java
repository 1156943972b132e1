package io.github.springspotify.harness;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * A process that ends with this one, even if this one is killed: it is watched by a shell
 * that waits for the end of its own standard input.
 */
final class ChildProcess implements AutoCloseable {

	private static final String WATCHED = "\"$0\" \"$@\" & child=$!; cat >/dev/null; kill -9 $child; wait $child 2>/dev/null";

	private static final Path LOGS = Path.of("target", "harness");

	private final String name;

	private final Process process;

	private final BlockingQueue<String> said = new LinkedBlockingQueue<>();

	private ChildProcess(String name, Process process) {
		this.name = name;
		this.process = process;
		Thread reader = new Thread(this::read, "output of " + name);
		reader.setDaemon(true);
		reader.start();
	}

	/**
	 * Start a program that takes no care itself to end.
	 */
	static ChildProcess watched(String name, List<String> command) throws IOException {
		List<String> shell = new ArrayList<>(List.of("sh", "-c", WATCHED));
		shell.addAll(command);
		return start(name, shell);
	}

	static ChildProcess start(String name, List<String> command) throws IOException {
		return new ChildProcess(name, new ProcessBuilder(command).redirectErrorStream(true).start());
	}

	private void read() {
		try (BufferedReader out = this.process.inputReader(StandardCharsets.UTF_8)) {
			Files.createDirectories(LOGS);
			Path log = LOGS.resolve(this.name + ".log");
			out.lines().forEach((line) -> write(log, line));
		}
		catch (IOException | UncheckedIOException ex) {
			this.said.add(ex.toString());
		}
		this.said.add("ended");
	}

	private void write(Path log, String line) {
		try {
			Files.writeString(log, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.said.add(line);
	}

	/**
	 * Wait for a line that contains some words.
	 */
	String await(String words, Duration patience) throws InterruptedException {
		long end = System.nanoTime() + patience.toNanos();
		List<String> before = new ArrayList<>();
		while (true) {
			String line = this.said.poll(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
			if (line == null || line.equals("ended")) {
				throw new IllegalStateException(
						this.name + " does not say '" + words + "' but " + String.join("\n", before));
			}
			before.add(line);
			if (line.contains(words)) {
				return line;
			}
		}
	}

	/**
	 * Kill the process with the signal that nothing can be done about.
	 */
	@Override
	public void close() {
		try {
			this.process.getOutputStream().close();
			this.process.waitFor();
		}
		catch (IOException ex) {
			this.process.destroyForcibly();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	void freeze(Duration time) throws IOException, InterruptedException {
		String commands = "kill -STOP $0; sleep " + time.toSeconds() + "; kill -CONT $0";
		new ProcessBuilder("sh", "-c", commands, String.valueOf(this.process.pid())).start().waitFor();
	}

	void kill() throws InterruptedException {
		this.process.destroyForcibly().waitFor();
	}

}
