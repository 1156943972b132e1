package io.github.springspotify.error;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.http.HttpHeaders;

import static org.assertj.core.api.Assertions.assertThat;

class RetryAfterTests {

	private final ErrorResponseReader reader = new ErrorResponseReader(
			Clock.fixed(Instant.parse("2026-11-21T10:00:00Z"), ZoneOffset.UTC));

	@ParameterizedTest
	@CsvSource({ "0, PT0S", "1, PT1S", "' 11 ', PT11S", "86400, PT24H", "'Sat, 21 Nov 2026 10:00:38 GMT', PT38S",
			"'Sat, 21 Nov 2026 09:00:00 GMT', PT0S" })
	void readsSecondsAndDates(String value, Duration expected) {
		assertThat(retryAfter(value)).isEqualTo(expected);
	}

	@ParameterizedTest
	@NullSource
	@ValueSource(strings = { "", "soon", "-1", "1.5", "99999999999999999999", "1s", "2026-11-21T10:00:38Z",
			"Foo, 99 Bar 2026 10:00:00 GMT" })
	void anythingElseCountsAsAbsent(@Nullable String value) {
		assertThat(retryAfter(value)).isNull();
	}

	@Test
	void doesNotFailOnDeepOrBinaryBody() {
		ErrorResponse deep = this.reader.read("GET /me", null, 500, new HttpHeaders(), "[".repeat(16_000).getBytes());
		ErrorResponse binary = this.reader.read("GET /me", null, 500, new HttpHeaders(), new byte[] { -1, 0, -128 });
		assertThat(deep.status()).isEqualTo(500);
		assertThat(binary.status()).isEqualTo(500);
	}

	private @Nullable Duration retryAfter(@Nullable String value) {
		HttpHeaders headers = new HttpHeaders();
		if (value != null) {
			headers.add(HttpHeaders.RETRY_AFTER, value);
		}
		return this.reader.read("GET /me", null, 429, headers, new byte[0]).retryAfter();
	}

}
