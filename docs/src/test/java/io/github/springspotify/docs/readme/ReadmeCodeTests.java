package io.github.springspotify.docs.readme;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ReadmeCodeTests {

	private static final String MAIN = "docs/src/main/java/io/github/springspotify/docs/";

	private static final String TEST = "docs/src/test/java/io/github/springspotify/docs/";

	private static final String CONTROLLER = MAIN + "gettingstarted/MyController.java";

	@ParameterizedTest
	@ValueSource(strings = { CONTROLLER, MAIN + "background/MyTopTrackJob.java", MAIN + "standalone/MyAlbumSearch.java",
			TEST + "gettingstarted/MyControllerTests.java" })
	void showsTheCompiledSource(String file) {
		assertThat(Markdown.README.codeBlocks("java")).contains(belowPackage(file));
	}

	@ParameterizedTest
	@MethodSource("javaBlocks")
	void everyBlockOfJavaIsCompiled(String block) {
		assertThat(Project.sources("docs/src")).as(block)
			.anyMatch((file) -> flat(Project.read(file)).contains(flat(block)));
	}

	static Stream<String> javaBlocks() {
		return Markdown.all().stream().flatMap((document) -> document.codeBlocks("java").stream());
	}

	@Test
	void guideShowsAllItsExamples() {
		String blocks = flat(String.join("\n", Markdown.GUIDE.codeBlocks("java")));

		assertThat(Project.sources(MAIN + "webapi")).flatExtracting((file) -> methods(Project.read(file)))
			.hasSizeGreaterThan(10)
			.allMatch((method) -> blocks.contains(flat(method)));
	}

	@Test
	void tokenStoresShowTheWholeExample() {
		assertThat(Markdown.TOKEN_STORES.codeBlocks("java")).containsExactly(
				belowPackage(MAIN + "memcached/MyMemcachedTokenStore.java"),
				belowPackage(MAIN + "memcached/MyTokenStoreConfiguration.java"));
	}

	@Test
	void controllerHasAtMostFifteenLines() {
		String source = belowPackage(CONTROLLER);

		assertThat(source.substring(source.indexOf("@RestController")).lines().count()).isLessThanOrEqualTo(15);
	}

	@Test
	void showsThePropertiesOfTheExample() {
		String properties = Project.read("docs/src/main/resources/application.yml").strip();

		assertThat(Markdown.README.codeBlocks("yaml")).containsExactly(properties);
		assertThat(List.of(properties.split("\n"))).hasSize(3);
	}

	/**
	 * Return the first lines of the methods of an example.
	 */
	private static List<String> methods(String source) {
		return Pattern.compile("(?m)^\t(?!My|})[^\t;]*\\(.*\\{$")
			.matcher(source)
			.results()
			.map(MatchResult::group)
			.toList();
	}

	private static String flat(String code) {
		return code.replaceAll("(?m)^[ \t]+", "");
	}

	private static String belowPackage(String file) {
		return Project.read(file).replaceFirst("package .*;", "").strip();
	}

}
