package io.github.springspotify.docs.readme;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The Javadoc of a type or constant, as it is shown in the guide.
 *
 * @param paragraphs its paragraphs in AsciiDoc, without block tags
 */
record Javadoc(List<String> paragraphs) {

	private static final String COMMENT = "(?s)/\\*\\*((?:(?!\\*/).)*)\\*/\\s+";

	/**
	 * Find the comment in front of a declaration.
	 * @param source file with the declaration
	 * @param declaration how the declaration begins
	 */
	static Javadoc of(String source, String declaration) {
		Matcher comment = Pattern.compile(COMMENT + Pattern.quote(declaration) + "\\b").matcher(Project.read(source));
		if (!comment.find()) {
			throw new IllegalStateException(source + " has no Javadoc in front of '" + declaration + "'");
		}
		String text = comment.group(1).replaceAll("(?m)^\\s*\\* ?", "").replaceFirst("(?m)(?s)^@.*", "");
		return new Javadoc(Arrays.stream(text.split("<p>")).map(Javadoc::asciiDoc).toList());
	}

	private static String asciiDoc(String paragraph) {
		return paragraph.strip()
			.replaceAll("\\s+", " ")
			.replaceAll("\\{@code ((?:[^{}]|\\{[^{}]*})*)}", "`+$1+`")
			.replaceAll("\\{@link #([^}]+)}", "`+$1+`")
			.replaceAll("\\{@link ([^}]+)}", "`$1`")
			.replace("|", "\\|")
			.replaceAll("\\.$", "");
	}

}
