package io.github.springspotify.autoconfigure;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

class PropertiesCheckTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
			timeout                    | 0s    | '0ms', but must be at least '1ms'.
			http.connect-timeout       | -1s   | '-1000ms', but must be at least '1ms'.
			http.connect-timeout       | 25d   | 'PT600H', but must be at most '24d'.
			http.response-timeout      | 0     | '0ms', but must be at least '1ms'.
			retry.max-retries          | -1    | '-1', but must be at least 0.
			retry.initial-delay        | 0     | '0ms', but must be at least '1ms'.
			retry.multiplier           | 0.5   | '0.5', but must be at least 1.
			retry.multiplier           | NaN   | 'NaN', but must be at least 1.
			retry.max-delay            | 100ms | '100ms', but must not be shorter than 'spotify.retry.initial-delay',
			retry.jitter               | -1ms  | '-1ms', but must not be negative.
			rate-limit.max-wait        | -1s   | '-1000ms', but must not be negative.
			rate-limit.window          | 29ms  | '29ms', but must be at least '30ms'.
			cache.max-entries          | 0     | '0', but must be at least 1.
			cache.max-size             | 0     | '0', but must be at least 1.
			cache.max-entry-size       | -1    | '-1', but must be at least 1.
			cache.retention            | 0     | '0ms', but must be at least '1ms'.
			cache.stale-if-error       | -1m   | '-60000ms', but must not be negative.
			cache.ttl.albums           | 0     | '0ms', but must be at least '1ms'.
			cache.redis.timeout        | 0     | '0ms', but must be at least '1ms'.
			paging.concurrency         | 0     | '0', but must be at least 1.
			token-store.refresh-lease  | 0     | '0ms', but must be at least '1ms'.
			reauthorization.notice     | 1d,0d | '0ms', but must be at least '1ms'.
			""")
	void valueOutOfRangeIsRefused(String name, String value, String message) {
		assertThatExceptionOfType(SpotifyConfigurationException.class).isThrownBy(() -> check(name, value))
			.withMessageStartingWith("'spotify." + name + "' is " + message);
	}

	@ParameterizedTest
	@ValueSource(strings = { "api.spotify.com/v1", "ftp://api.spotify.com", "https://user:canary@api.spotify.com",
			"https://api.spotify.com?canary", "https:/v1" })
	void addressThatCannotBeCalledIsRefusedWithoutBeingShown(String address) {
		assertThatExceptionOfType(SpotifyConfigurationException.class).isThrownBy(() -> check("api-base-url", address))
			.withMessage("'spotify.api-base-url' is not an absolute http or https address without user and query.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "timeout", "http.response-timeout", "retry.initial-delay", "retry.max-delay",
			"retry.jitter", "rate-limit.max-wait", "rate-limit.window", "cache.retention", "cache.stale-if-error",
			"cache.ttl.albums", "cache.redis.timeout", "token-store.refresh-lease", "reauthorization.notice" })
	void timeThatDoesNotFitIsRefused(String name) {
		assertThatExceptionOfType(SpotifyConfigurationException.class)
			.isThrownBy(() -> check(name, Long.MAX_VALUE + "s"))
			.withMessage("'spotify." + name + "' is 'PT2562047788015215H30M7S', but must be at most '36500d'.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "client-id", "client-secret", "access-token", "user-refresh-token" })
	void credentialWithSomethingAroundItIsRefusedWithoutBeingShown(String name) {
		for (String value : List.of("canary ", "canary\n", "\"canary\"", "'canary'", "can ary")) {
			assertThatExceptionOfType(SpotifyConfigurationException.class).isThrownBy(() -> check(name, value))
				.withMessage("'spotify." + name + "' contains a space, a line break or a quotation mark.");
		}
	}

	@Test
	void variableThatIsNotSetIsNamed() {
		assertThatExceptionOfType(SpotifyConfigurationException.class)
			.isThrownBy(() -> check("client-secret", "canary${MY_SECRET}"))
			.withMessage("'spotify.client-secret' refers to 'MY_SECRET', which is not set.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "ja", "pt-BR", "fil", "zh-Hant-TW" })
	void languageIsAccepted(String language) {
		assertThatNoException().isThrownBy(() -> check("locale", language));
	}

	@Test
	void whatIsNoLanguageIsRefused() {
		assertThatExceptionOfType(SpotifyConfigurationException.class).isThrownBy(() -> check("locale", "german"))
			.withMessageStartingWith("'spotify.locale' is 'german', but must begin with the code of a language");
	}

	@Test
	void defaultsAreAccepted() {
		assertThatNoException().isThrownBy(() -> check("client-id", "id"));
	}

	@ParameterizedTest
	@CsvSource({ "retry.max-retries, 0", "retry.multiplier, 1", "retry.jitter, 0", "rate-limit.max-wait, 0",
			"cache.stale-if-error, 0", "paging.concurrency, 1" })
	void boundsAreAccepted(String name, String value) {
		assertThatNoException().isThrownBy(() -> check(name, value));
	}

	private static void check(String name, String value) {
		PropertiesCheck.check(new Binder(new MapConfigurationPropertySource(Map.of("spotify." + name, value)))
			.bindOrCreate("spotify", SpotifyProperties.class));
	}

}
