package io.github.springspotify.cache;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.http.HttpHeaders;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * RFC 9111 §4.1.
 */
class VaryTests {

	@ParameterizedTest(name = "Vary: {0}, {1} then {2}")
	@CsvSource({ "Foo, 1, 1, true", "Foo, 1, 2, false", "foo, 1, 2, false", "Bar, 1, 2, true",
			"'Bar, Foo', 1, 2, false", "Foo, 1, , false", "Foo, , 1, false", "Foo, , , true",
			"Authorization, 1, 2, true" })
	void selectsByNamedFields(String vary, String stored, String presented, boolean selected) {
		Vary selection = Vary.of(headers("Vary", vary), headers("Foo", stored));
		assertThat(selection.isSelectedBy(headers("Foo", presented))).isEqualTo(selected);
	}

	@ParameterizedTest
	@ValueSource(strings = { "*", "*, *", ", *", "Foo, *", "*, Foo" })
	void cannotTellWhenAnythingCounts(String vary) {
		assertThat(Vary.of(headers("Vary", vary), new HttpHeaders())).isNull();
	}

	private static HttpHeaders headers(String name, String value) {
		HttpHeaders headers = new HttpHeaders();
		if (value != null) {
			headers.add(name, value);
		}
		return headers;
	}

}
