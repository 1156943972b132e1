package io.github.springspotify.docs.readme;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A page of which parts are generated: what follows certain comments.
 */
final class GeneratedPage {

	private final GuidePage page;

	private String expected;

	GeneratedPage(String name) {
		this.page = GuidePage.named(name);
		this.expected = this.page.text();
	}

	/**
	 * Expect everything up to the end of the page.
	 */
	GeneratedPage rest(Object generated) {
		return replace("// From here on the page is generated.\n\n", ".*", generated);
	}

	/**
	 * Expect a single table.
	 */
	GeneratedPage table(String subject, Object generated) {
		return replace("// The table of " + subject + " is generated.\n", "\\[[^\n]*\n\\|===\n.*?\n\\|===\n",
				generated);
	}

	private GeneratedPage replace(String comment, String old, Object generated) {
		Matcher part = Pattern.compile("(?s)(?<=" + Pattern.quote(comment) + ")" + old).matcher(this.expected);
		assertThat(part.find()).as("page '%s' has %s", this.page, comment).isTrue();
		this.expected = part.replaceFirst(Matcher.quoteReplacement(generated.toString()));
		return this;
	}

	/**
	 * Compare what is committed. What should be is written to {@code target/tables} and
	 * only has to be copied.
	 */
	void isCommitted() throws IOException {
		Path written = Files.createDirectories(Path.of("target", "tables")).resolve(this.page.file().getFileName());
		Files.writeString(written, this.expected);
		assertThat(this.page.text()).as("copy docs/" + written + " to " + GuidePage.DIRECTORY).isEqualTo(this.expected);
	}

}
