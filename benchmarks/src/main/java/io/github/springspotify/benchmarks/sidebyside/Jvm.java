package io.github.springspotify.benchmarks.sidebyside;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Starts another JVM like this one.
 */
final class Jvm {

	private Jvm() {
	}

	static Process start(Class<?> main, String... arguments) throws IOException {
		List<String> command = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java", "-Xmx512m", "-cp",
				System.getProperty("java.class.path"), main.getName()));
		command.addAll(List.of(arguments));
		return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
	}

}
