package io.github.springspotify.docs.readme;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the guide shows is compiled and tested.
 */
class GuideCodeTests {

	private static final Pattern INCLUDE = Pattern
		.compile("(?m)^include::\\{(main|test|resources|kotlin)}/([\\w/.-]+)\\[(?:.*?tag=([\\w-]+))?.*]$");

	@ParameterizedTest
	@ValueSource(strings = { "java", "kotlin", "yaml" })
	void everyBlockOfCodeComesFromASource(String language) {
		assertThat(GuidePage.all()).flatExtracting((page) -> page.codeBlocks(language))
			.allMatch((block) -> block.lines().allMatch((line) -> INCLUDE.matcher(line).matches()));
	}

	@ParameterizedTest
	@MethodSource("includes")
	void whatIsShownExists(Include include) {
		assertThat(include.file()).exists();
		if (include.tag() != null) {
			assertThat(Project.read(include.file()).lines().map(String::strip))
				.contains("// tag::" + include.tag() + "[]", "// end::" + include.tag() + "[]");
		}
	}

	@Test
	void everyExampleIsShown() {
		List<Path> shown = includes().map(Include::file).toList();
		String readme = String.join("\n", Markdown.README.codeBlocks("java"));

		assertThat(Project.sources("docs/src/main/java"))
			.filteredOn((file) -> !file.toString().matches(".*(package-info|Application)\\.java"))
			.allMatch((file) -> shown.contains(file) || readme.contains(typeOf(file)));
		assertThat(shown).hasSizeGreaterThan(20);
	}

	@Test
	void everyTagIsShown() {
		List<String> shown = includes().map((include) -> include.file() + "#" + include.tag()).toList();

		assertThat(Project.sources("docs/src")).flatExtracting(GuideCodeTests::tags).isSubsetOf(shown);
	}

	private static List<String> tags(Path file) {
		return Pattern.compile("// tag::([\\w-]+)\\[]")
			.matcher(Project.read(file))
			.results()
			.map((tag) -> file + "#" + tag.group(1))
			.toList();
	}

	static Stream<Include> includes() {
		return GuidePage.all()
			.stream()
			.flatMap((page) -> INCLUDE.matcher(page.text()).results().map((match) -> Include.of(page, match)));
	}

	private static String typeOf(Path file) {
		return "class " + file.getFileName().toString().replace(".java", "");
	}

	record Include(String page, Path file, @Nullable String tag) {

		static Include of(GuidePage page, MatchResult match) {
			String sources = switch (match.group(1)) {
				case "main" -> "docs/src/main/java/io/github/springspotify/docs";
				case "test" -> "docs/src/test/java/io/github/springspotify/docs";
				case "kotlin" -> "docs-kotlin/src/main/kotlin/io/github/springspotify/docs/kotlin";
				default -> "docs/src/main/resources";
			};
			return new Include(page.name(), Project.path(sources).resolve(match.group(2)), match.group(3));
		}

		@Override
		public String toString() {
			return this.page + ": " + this.file.getFileName() + ((this.tag != null) ? " " + this.tag : "");
		}

	}

}
