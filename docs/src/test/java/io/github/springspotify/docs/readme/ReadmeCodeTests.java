package io.github.springspotify.docs.readme;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
		assertThat(Project.codeBlocks("java")).contains(belowPackage(file));
	}

	@Test
	void showsNoOtherJava() {
		assertThat(Project.codeBlocks("java")).hasSize(4);
	}

	@Test
	void controllerHasAtMostFifteenLines() {
		String source = belowPackage(CONTROLLER);

		assertThat(source.substring(source.indexOf("@RestController")).lines().count()).isLessThanOrEqualTo(15);
	}

	@Test
	void showsThePropertiesOfTheExample() {
		String properties = Project.read("docs/src/main/resources/application.yml").strip();

		assertThat(Project.codeBlocks("yaml")).containsExactly(properties);
		assertThat(List.of(properties.split("\n"))).hasSize(3);
	}

	private static String belowPackage(String file) {
		return Project.read(file).replaceFirst("package .*;", "").strip();
	}

}
