package io.github.springspotify.cache;

import java.time.Instant;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * RFC 9110 §5.6.7.
 */
class HttpDateTests {

	@ParameterizedTest
	@ValueSource(
			strings = { "Sun, 06 Nov 1994 08:49:37 GMT", "Sunday, 06-Nov-94 08:49:37 GMT", "Sun Nov  6 08:49:37 1994" })
	void readsEachForm(String text) {
		assertThat(HttpDate.parse(text)).isEqualTo(Instant.parse("1994-11-06T08:49:37Z").toEpochMilli());
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "0", "-1", "Sun, 06 Nov 1994 08:49:37 UTC", "Sun 06 Nov 1994 08:49:37 GMT",
			"Sun, 06 Nov 94 08:49:37 GMT", "Sun, 6 Nov 1994 8:49:37 GMT", "Sun, 06-Nov-1994 08:49:37 GMT",
			"1994-11-06T08:49:37Z" })
	void readsNothingElse(String text) {
		assertThat(HttpDate.parse(text)).isNull();
	}

}
