package io.github.springspotify.docs.readme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A page of the guide, in AsciiDoc.
 *
 * @param file the page
 */
record GuidePage(Path file) {

	static final Path DIRECTORY = Project.path("docs/src/docs/asciidoc");

	static List<GuidePage> all() {
		try (Stream<Path> files = Files.list(DIRECTORY)) {
			return files.filter((file) -> file.toString().endsWith(".adoc")).sorted().map(GuidePage::new).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static GuidePage named(String name) {
		return new GuidePage(DIRECTORY.resolve(name + ".adoc"));
	}

	String name() {
		return this.file.getFileName().toString().replace(".adoc", "");
	}

	String text() {
		return Project.read(this.file);
	}

	/**
	 * Return the parts that match the first group of a pattern.
	 */
	List<String> find(String pattern) {
		return Pattern.compile(pattern).matcher(text()).results().map((match) -> match.group(1)).toList();
	}

	/**
	 * Return the blocks of code in a language.
	 */
	List<String> codeBlocks(String language) {
		return find("(?ms)^\\[source,%s[^]]*]\n----\n(.*?)\n----$".formatted(language));
	}

	/**
	 * Return the ids of the sections: those that the page names, and those that
	 * Asciidoctor and GitHub make of headings.
	 */
	Set<String> anchors() {
		Stream<String> made = find("(?m)^==+ (.+)$").stream().map(GuidePage::anchor);
		return Stream.concat(made, find("(?m)^\\[#([\\w-]+)]$").stream()).collect(Collectors.toSet());
	}

	private static String anchor(String heading) {
		return heading.toLowerCase(Locale.ROOT)
			.replaceAll("[^\\w .-]", "")
			.replaceAll("[ .-]+", "-")
			.replaceAll("^-|-$", "");
	}

	@Override
	public String toString() {
		return name();
	}

}
