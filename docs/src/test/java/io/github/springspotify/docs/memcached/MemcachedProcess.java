package io.github.springspotify.docs.memcached;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

import org.opentest4j.TestAbortedException;

/**
 * The memcached of this machine, run as a process on a free port.
 */
final class MemcachedProcess implements AutoCloseable {

	private static final int ATTEMPTS = 1000;

	private final Process process;

	private final String address;

	private MemcachedProcess(Process process, String address) {
		this.process = process;
		this.address = address;
	}

	static MemcachedProcess start(Path directory) throws Exception {
		Path ports = directory.resolve("ports");
		Path log = directory.resolve("log");
		ProcessBuilder command = new ProcessBuilder("memcached", "--port=-1", "--listen=127.0.0.1",
				"--user=" + System.getProperty("user.name"));
		command.environment().put("MEMCACHED_PORT_FILENAME", ports.toString());
		Process process;
		try {
			process = command.redirectErrorStream(true).redirectOutput(log.toFile()).start();
		}
		catch (IOException ex) {
			throw missing();
		}
		for (int attempt = 0; attempt < ATTEMPTS && !process.waitFor(10, TimeUnit.MILLISECONDS); attempt++) {
			if (Files.exists(ports)) {
				return new MemcachedProcess(process, "127.0.0.1:" + Files.readString(ports).replaceAll("\\D", ""));
			}
		}
		process.destroyForcibly();
		throw new IllegalStateException("memcached does not start: " + Files.readString(log));
	}

	/**
	 * Where everything is tested, nothing may be skipped unnoticed.
	 */
	private static RuntimeException missing() {
		String reason = "'memcached' is not on the PATH. Install memcached to run these tests.";
		if (Boolean.parseBoolean(System.getenv("CI"))) {
			return new IllegalStateException(reason);
		}
		System.out.println("Skipped: " + reason);
		return new TestAbortedException(reason);
	}

	String address() {
		return this.address;
	}

	@Override
	public void close() {
		this.process.destroy();
	}

}
