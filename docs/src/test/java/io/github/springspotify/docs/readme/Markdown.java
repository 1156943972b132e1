package io.github.springspotify.docs.readme;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A page for readers, in Markdown.
 *
 * @param file the page below the root of the project
 */
record Markdown(String file) {

	static final Markdown README = new Markdown("README.md");

	static final Markdown FEATURES = new Markdown("docs/features.md");

	static List<Markdown> all() {
		return List.of(README, FEATURES);
	}

	String text() {
		return Project.read(this.file);
	}

	/**
	 * Return the code blocks in a language, without the indentation of the list they
	 * stand in.
	 */
	List<String> codeBlocks(String language) {
		Pattern block = Pattern.compile("(?ms)^( *)```" + language + "\n(.*?)^ *```$");
		return block.matcher(text())
			.results()
			.map((match) -> match.group(2).replaceAll("(?m)^" + match.group(1), "").strip())
			.toList();
	}

	/**
	 * Return the parts that match the first group of a pattern.
	 */
	List<String> find(String pattern) {
		return Pattern.compile(pattern).matcher(text()).results().map((MatchResult match) -> match.group(1)).toList();
	}

	@Override
	public String toString() {
		return this.file;
	}

}
