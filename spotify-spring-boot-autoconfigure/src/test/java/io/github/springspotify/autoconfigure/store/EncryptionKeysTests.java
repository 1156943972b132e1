package io.github.springspotify.autoconfigure.store;

import java.util.Map;
import java.util.stream.Stream;

import io.github.springspotify.autoconfigure.SpotifyConfigurationException;
import io.github.springspotify.autoconfigure.SpotifyProperties.Encryption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class EncryptionKeysTests {

	private static final String KEY = "c2VjcmV0LWNhbmFyeS1zZWNyZXQtY2FuYXJ5LXNlY3I=";

	@Test
	void onlyKeyIsActive() {
		assertThat(new EncryptionKeys(new Encryption(Map.of("k1", KEY), null, false)).active()).isEqualTo("k1");
		assertThat(new EncryptionKeys(new Encryption(Map.of("k1", KEY), "", false)).active()).isEqualTo("k1");
		assertThat(new EncryptionKeys(new Encryption(Map.of(), null, false)).active()).isNull();
	}

	@Test
	void lineBreakOfSecretFileDoesNotMatter() {
		EncryptionKeys keys = new EncryptionKeys(new Encryption(Map.of("k1", KEY + "\n"), null, false));

		assertThat(keys.find("k1")).isNotNull();
	}

	static Stream<Arguments> mistakes() {
		return Stream.of(Arguments.of(Map.of("k1", ""), null, "'spotify.token-store.encryption.keys.k1' has 0 bytes"),
				Arguments.of(Map.of("k1", "c2VjcmV0"), null, "'spotify.token-store.encryption.keys.k1' has 6 bytes"),
				Arguments.of(Map.of("k1", "secret!"), null, "'spotify.token-store.encryption.keys.k1' is not Base64"),
				Arguments.of(Map.of("k1", "${secret}"), null,
						"'spotify.token-store.encryption.keys.k1' refers to a variable or property that is not set."),
				Arguments.of(Map.of("k 1", KEY), null, "'spotify.token-store.encryption.keys' has a key whose id"),
				Arguments.of(Map.of("", KEY), null, "'spotify.token-store.encryption.keys' has a key whose id"),
				Arguments.of(Map.of("k1", KEY, "k2", KEY), null,
						"'spotify.token-store.encryption.active-key' is not set"),
				Arguments.of(Map.of("k1", KEY), KEY, "'spotify.token-store.encryption.active-key' is not the id"),
				Arguments.of(Map.of(), KEY, "'spotify.token-store.encryption.active-key' is set, but"));
	}

	@ParameterizedTest
	@MethodSource("mistakes")
	void mistakeIsNamedAndNotQuoted(Map<String, String> keys, String activeKey, String message) {
		assertThatExceptionOfType(SpotifyConfigurationException.class)
			.isThrownBy(() -> TokenCipher.of(new Encryption(keys, activeKey, false)))
			.withMessageContaining(message)
			.withMessageNotContaining("secret")
			.withMessageNotContaining("c2Vj")
			.satisfies((ex) -> assertThat(ex.getAction()).isNotBlank().doesNotContain("c2Vj", "secret"));
	}

	@Test
	void choiceOfTheActiveKeyIsExplained() {
		assertThatExceptionOfType(SpotifyConfigurationException.class)
			.isThrownBy(() -> TokenCipher.of(new Encryption(Map.of("b", KEY, "a", KEY), "c", false)))
			.satisfies((ex) -> assertThat(ex.getAction()).contains("a, b"));
	}

	@Test
	void keysAppearInNoToString() {
		Encryption properties = new Encryption(Map.of("k1", KEY), KEY, false);

		assertThat(properties).asString().contains("k1").doesNotContain(KEY);
		assertThat(new EncryptionKeys(new Encryption(Map.of("k1", KEY), "k1", false))).asString().doesNotContain(KEY);
	}

}
