package io.github.springspotify.docs.readme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The files of this project, and what can be found in its README.
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
		try {
			return Files.readString(path(name));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static String readme() {
		return read("README.md");
	}

	/**
	 * Return the code blocks of the README in a language, without the indentation of the
	 * list they stand in.
	 */
	static List<String> codeBlocks(String language) {
		Pattern block = Pattern.compile("(?ms)^( *)```" + language + "\n(.*?)^ *```$");
		return block.matcher(readme())
			.results()
			.map((match) -> match.group(2).replaceAll("(?m)^" + match.group(1), "").strip())
			.toList();
	}

	/**
	 * Return the parts of the README that match the first group of a pattern.
	 */
	static List<String> find(String pattern) {
		return Pattern.compile(pattern).matcher(readme()).results().map((MatchResult match) -> match.group(1)).toList();
	}

}
