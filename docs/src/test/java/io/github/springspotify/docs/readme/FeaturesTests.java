package io.github.springspotify.docs.readme;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class FeaturesTests {

	private static final String KITS = "spotify-spring-boot-test/src/main/java";

	private static final List<Path> SOURCES = Stream.concat(Project.tests().stream(), Stream.of(KITS))
		.flatMap(FeaturesTests::sources)
		.toList();

	@ParameterizedTest
	@MethodSource("tests")
	void namedTestExists(String test) {
		String type = test.substring(0, test.indexOf('#'));
		Pattern method = Pattern.compile("\\bvoid " + test.substring(type.length() + 1) + "\\(");

		assertThat(SOURCES).filteredOn((file) -> file.endsWith(type + ".java"))
			.as("sources of " + type)
			.isNotEmpty()
			.anyMatch((file) -> method.matcher(Project.read(file)).find());
	}

	static List<String> tests() {
		return Markdown.FEATURES.find("`(\\w+(?:Tests|Kit)#\\w+)`");
	}

	@Test
	void everyRowNamesATest() {
		List<String> rows = Markdown.FEATURES.find("(?m)^(\\| A\\d+ \\|.*)$");

		assertThat(rows).allMatch((row) -> row.matches(".*`\\w+(?:Tests|Kit)#\\w+`.*"));
		assertThat(rows).extracting((row) -> row.replaceFirst("\\| (A\\d+).*", "$1")).isEqualTo(ids());
	}

	private static List<String> ids() {
		return IntStream.rangeClosed(1, 181).mapToObj((number) -> "A" + number).toList();
	}

	private static Stream<Path> sources(String directory) {
		return Project.sources(directory).stream();
	}

}
