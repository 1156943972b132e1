package io.github.springspotify.docs.readme;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import io.github.springspotify.error.SpotifyException;
import io.github.springspotify.observation.SpotifyObservationDocumentation.CallKeys;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tables of the guide say what the code says. Those that are generated are written to
 * {@code target/tables} when they differ, and only have to be copied.
 */
class GuideTablesTests {

	@Test
	void pageOfPropertiesIsThatOfTheMetadata() throws IOException {
		try (InputStream metadata = PropertyTable.metadata()) {
			compare("properties", new PropertyTable(metadata).toString());
		}
	}

	@Test
	void pageOfEndpointsIsThatOfTheAnnotations() throws IOException {
		compare("endpoints", new EndpointTable().toString());
	}

	@Test
	void everyGroupOfOperationsHasARow() {
		assertThat(GuidePage.named("web-api").find("(?m)^\\| `(\\w+)\\(\\)`$"))
			.containsExactlyElementsOf(EndpointTable.groups().stream().map(Method::getName).toList());
	}

	private static void compare(String name, String generated) throws IOException {
		GuidePage page = GuidePage.named(name);
		String marker = "// From here on the page is generated.\n";
		String introduction = page.text().replaceFirst("(?s)" + marker + ".*", "");
		String expected = introduction + marker + "\n" + generated;
		Path written = Files.createDirectories(Path.of("target", "tables")).resolve(page.file().getFileName());
		Files.writeString(written, expected);
		assertThat(page.text()).as("copy docs/" + written + " to " + GuidePage.DIRECTORY).isEqualTo(expected);
	}

	@Test
	void everyExceptionHasARow() throws ClassNotFoundException {
		String source = "spotify-client/src/main/java/io/github/springspotify/error";
		List<String> exceptions = Project.sources(source)
			.stream()
			.map((file) -> file.getFileName().toString().replace(".java", ""))
			.filter((name) -> name.endsWith("Exception"))
			.toList();
		for (String name : exceptions) {
			Class<?> type = Class.forName(SpotifyException.class.getPackageName() + "." + name);
			assertThat(SpotifyException.class).isAssignableFrom(type);
			assertThat(type).matches((exception) -> Modifier.isPublic(exception.getModifiers()));
		}

		assertThat(GuidePage.named("errors").find("(?m)^\\| `(\\w+Exception)`$"))
			.containsExactlyInAnyOrderElementsOf(exceptions);
	}

	@Test
	void everyKeyOfACallHasARow() {
		String calls = GuidePage.named("observability").text().replaceFirst("(?s)== Requests.*", "");

		assertThat(calls.lines().filter((line) -> line.matches("\\| `\\w+`"))).containsExactlyElementsOf(
				Arrays.stream(CallKeys.values()).map((key) -> "| `" + key.asString() + "`").toList());
	}

}
