package io.github.springspotify.harness.cache;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.opentest4j.TestAbortedException;

/**
 * The suite, run by Node.js in a process that ends with this one.
 */
final class CacheSuite implements AutoCloseable {

	private static final String LISTENING = "Listening on ";

	private static final String RESULT = "result\t";

	private final Process process;

	private final BufferedReader out;

	private final URI server;

	private CacheSuite(Process process) throws IOException {
		this.process = process;
		this.out = process.inputReader(StandardCharsets.UTF_8);
		this.server = URI.create("http://localhost:" + URI.create(await(LISTENING)).getPort());
	}

	/**
	 * Start the suite's server.
	 */
	static CacheSuite start() throws IOException {
		Path suite = directory();
		if (!Files.exists(suite.resolve("test-engine/server/server.mjs"))) {
			throw new IllegalArgumentException(
					"'cache.suite' must be the directory of a clone of http-tests/cache-tests but is '" + suite
							+ "'. Check out the commit that 'suite.properties' names.");
		}
		return new CacheSuite(
				new ProcessBuilder("node", runner(), suite.toString()).redirectError(ProcessBuilder.Redirect.INHERIT)
					.start());
	}

	private static Path directory() {
		String directory = System.getProperty("cache.suite");
		if (directory != null) {
			return Path.of(directory).toAbsolutePath();
		}
		String reason = "The suite for caches is not part of the project. "
				+ "Set 'cache.suite' to the directory of a clone of http-tests/cache-tests to run it.";
		System.out.println("Skipped: " + reason);
		throw new TestAbortedException(reason);
	}

	private static String runner() {
		try {
			return Path.of(CacheSuite.class.getResource("run-suite.mjs").toURI()).toString();
		}
		catch (URISyntaxException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private String await(String beginning) throws IOException {
		String line = this.out.readLine();
		while (line != null && !line.startsWith(beginning)) {
			line = this.out.readLine();
		}
		if (line == null) {
			throw new IllegalStateException("The suite has ended without saying '" + beginning + "'");
		}
		return line.substring(beginning.length());
	}

	/**
	 * Return the address of the suite's server.
	 */
	URI server() {
		return this.server;
	}

	/**
	 * Run all cases, those included that are for browsers only: their caches are private,
	 * too.
	 * @param cache address of the cache in front of the server
	 */
	List<SuiteCase> run(URI cache) throws IOException {
		Writer in = this.process.outputWriter(StandardCharsets.UTF_8);
		in.write(cache + "\n");
		in.flush();
		int count = Integer.parseInt(await("cases\t"));
		List<SuiteCase> cases = new ArrayList<>();
		while (cases.size() < count) {
			cases.add(SuiteCase.of(await(RESULT)));
		}
		return cases;
	}

	@Override
	public void close() {
		this.process.destroyForcibly();
	}

}
