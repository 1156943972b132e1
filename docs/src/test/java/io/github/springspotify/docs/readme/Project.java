package io.github.springspotify.docs.readme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The files of this project.
 */
final class Project {

	private static final Path ROOT = root();

	private Project() {
	}

	private static Path root() {
		Path directory = Path.of("").toAbsolutePath();
		while (!Files.exists(directory.resolve("README.md"))) {
			directory = directory.getParent();
		}
		return directory;
	}

	static Path path(String name) {
		return ROOT.resolve(name);
	}

	static String read(String name) {
		return read(path(name));
	}

	static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Return the Java sources below a directory.
	 */
	static List<Path> sources(String directory) {
		try (Stream<Path> files = Files.walk(path(directory))) {
			return files.filter((file) -> file.toString().endsWith(".java")).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Return the directories with the tests of the modules.
	 */
	static List<String> tests() {
		try (Stream<Path> modules = Files.list(ROOT)) {
			return modules.map((module) -> ROOT.relativize(module).resolve("src/test/java").toString())
				.filter((tests) -> Files.isDirectory(path(tests)))
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
