package io.github.springspotify.boot.test.server;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.opentest4j.TestAbortedException;

import org.springframework.util.FileSystemUtils;

/**
 * The MariaDB of this machine, run as a process in a directory of its own.
 */
final class MariaDbProcess {

	private static final Duration STARTUP = Duration.ofSeconds(60);

	private MariaDbProcess() {
	}

	static DatabaseServer start() {
		Path server = find("mariadbd").orElseThrow(() -> missing("mariadbd"));
		Path installer = find("mariadb-install-db").orElseThrow(() -> missing("mariadb-install-db"));
		return EmbeddedServers.start("MariaDB", (port) -> start(server, installer, port));
	}

	private static DatabaseServer start(Path server, Path installer, int port) throws Exception {
		Path directory = Files.createTempDirectory("mariadb");
		String user = "--user=" + System.getProperty("user.name");
		String data = "--datadir=" + directory.resolve("data");
		Process install = run(directory, installer.toString(), "--no-defaults", user, data,
				"--auth-root-authentication-method=normal", "--skip-test-db", "--skip-name-resolve");
		if (!install.waitFor(STARTUP.toSeconds(), TimeUnit.SECONDS) || install.exitValue() != 0) {
			install.destroyForcibly();
			throw new IllegalStateException("mariadb-install-db failed: " + log(directory));
		}
		Process process = run(directory, server.toString(), "--no-defaults", user, data, "--port=" + port,
				"--bind-address=127.0.0.1", "--socket=" + directory.resolve("socket"),
				"--pid-file=" + directory.resolve("pid"), "--innodb-buffer-pool-size=32M", "--skip-log-bin");
		EmbeddedServers.stopAtTheEnd(() -> stop(process, directory));
		DatabaseServer database = new DatabaseServer("jdbc:mariadb://127.0.0.1:" + port + "/", "", "root", "");
		awaitAnswer(process, database, directory);
		return database;
	}

	private static void awaitAnswer(Process process, DatabaseServer database, Path directory) throws Exception {
		long deadline = System.nanoTime() + STARTUP.toNanos();
		while (!database.answers()) {
			boolean ended = process.waitFor(100, TimeUnit.MILLISECONDS);
			if (ended || System.nanoTime() > deadline) {
				process.destroyForcibly();
				throw new IllegalStateException("mariadbd does not answer: " + log(directory));
			}
		}
	}

	private static void stop(Process process, Path directory) throws Exception {
		process.destroy();
		if (!process.waitFor(10, TimeUnit.SECONDS)) {
			process.destroyForcibly();
		}
		FileSystemUtils.deleteRecursively(directory);
	}

	private static Process run(Path directory, String... command) throws IOException {
		return new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.appendTo(directory.resolve("log").toFile()))
			.start();
	}

	private static String log(Path directory) throws IOException {
		List<String> lines = Files.readAllLines(directory.resolve("log"));
		return String.join(System.lineSeparator(), lines.subList(Math.max(0, lines.size() - 20), lines.size()));
	}

	private static Optional<Path> find(String executable) {
		String path = System.getenv().getOrDefault("PATH", "") + File.pathSeparator + "/usr/sbin";
		return Stream.of(path.split(File.pathSeparator))
			.map((folder) -> Path.of(folder, executable))
			.filter(Files::isExecutable)
			.findFirst();
	}

	/**
	 * Where everything is tested, nothing may be skipped unnoticed.
	 */
	private static RuntimeException missing(String executable) {
		String reason = "No Docker engine answers and '" + executable
				+ "' is not on the PATH. Install MariaDB's server to run these tests.";
		if (Boolean.parseBoolean(System.getenv("CI"))) {
			return new IllegalStateException(reason);
		}
		System.out.println("Skipped: " + reason);
		return new TestAbortedException(reason);
	}

}
