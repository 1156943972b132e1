package io.github.springspotify.autoconfigure.login;

import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link PageRequest}.
 */
class PageRequestTests {

	private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

	@ParameterizedTest(name = "{0}")
	@MethodSource("requests")
	void tellsPagesFromPrograms(String name, Map<String, String> headers, boolean page) {
		assertThat(PageRequest.isPage(headers::get)).isEqualTo(page);
	}

	static Stream<Arguments> requests() {
		return Stream.of(Arguments.of("page", Map.of("Accept", BROWSER, "Sec-Fetch-Mode", "navigate"), true),
				Arguments.of("page in an old browser", Map.of("Accept", BROWSER), true),
				Arguments.of("script", Map.of("Accept", "*/*", "Sec-Fetch-Mode", "cors"), false),
				Arguments.of("script that asks for HTML",
						Map.of("Accept", "text/html", "Sec-Fetch-Mode", "same-origin"), false),
				Arguments.of("XMLHttpRequest", Map.of("Accept", BROWSER, "X-Requested-With", "XMLHttpRequest"), false),
				Arguments.of("prefetch",
						Map.of("Accept", BROWSER, "Sec-Fetch-Mode", "navigate", "Sec-Purpose", "prefetch"), false),
				Arguments.of("program", Map.of("Accept", "application/json"), false),
				Arguments.of("program that takes anything", Map.of("Accept", "*/*"), false),
				Arguments.of("program that says nothing", Map.of(), false));
	}

}
