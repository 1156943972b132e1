package io.github.springspotify.autoconfigure.login;

import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

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
		return Stream.of(arguments("page", Map.of("Accept", BROWSER, "Sec-Fetch-Mode", "navigate"), true),
				arguments("page in an old browser", Map.of("Accept", BROWSER), true),
				arguments("script", Map.of("Accept", "*/*", "Sec-Fetch-Mode", "cors"), false),
				arguments("script that asks for HTML", Map.of("Accept", "text/html", "Sec-Fetch-Mode", "same-origin"),
						false),
				arguments("XMLHttpRequest", Map.of("Accept", BROWSER, "X-Requested-With", "XMLHttpRequest"), false),
				arguments("prefetch",
						Map.of("Accept", BROWSER, "Sec-Fetch-Mode", "navigate", "Sec-Purpose", "prefetch"), false),
				arguments("program", Map.of("Accept", "application/json"), false),
				arguments("program that takes anything", Map.of("Accept", "*/*"), false),
				arguments("program that says nothing", Map.of(), false));
	}

}
