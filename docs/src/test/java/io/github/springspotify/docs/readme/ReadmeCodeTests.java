package io.github.springspotify.docs.readme;

import java.util.List;
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

	private static String flat(String code) {
		return code.replaceAll("(?m)^\t*// (?:tag|end)::.*\n", "").replaceAll("(?m)^[ \t]+", "");
	}

	private static String belowPackage(String file) {
		return Project.read(file).replaceFirst("package .*;", "").strip();
	}

}
