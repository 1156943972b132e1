package io.github.springspotify.autoconfigure.store;

import java.util.Map;

import io.github.springspotify.autoconfigure.SpotifyConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.env.SystemEnvironmentPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

class SpotifyTokenEncryptionAutoConfigurationTests {

	private static final String KEY = "a2V5LWtleS1rZXkta2V5LWtleS1rZXkta2V5LWtleS0=";

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(SpotifyTokenEncryptionAutoConfiguration.class));

	@Test
	void withoutKeysNothingIsEncrypted() {
		this.runner
			.run((context) -> assertThat(context.getBean(TokenCipher.class).encrypt("a", "text")).isEqualTo("text"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "k1", "2026-11", "2026.11", "K_1" })
	void activeKeyEncrypts(String id) {
		this.runner.withPropertyValues("spotify.token-store.encryption.keys[" + id + "]=" + KEY,
				"spotify.token-store.encryption.keys.other=" + KEY, "spotify.token-store.encryption.active-key=" + id)
			.run((context) -> assertThat(context.getBean(TokenCipher.class).encrypt("a", "text"))
				.startsWith("enc1:" + id + ":"));
	}

	@Test
	void keyCanComeFromTheSystemEnvironment() {
		this.runner
			.withInitializer((context) -> context.getEnvironment()
				.getPropertySources()
				.addFirst(new SystemEnvironmentPropertySource("test-systemEnvironment",
						Map.of("SPOTIFY_TOKENSTORE_ENCRYPTION_KEYS_K1", KEY))))
			.run((context) -> assertThat(context.getBean(TokenCipher.class).encrypt("a", "text"))
				.startsWith("enc1:k1:"));
	}

	@Test
	void tokensInClearAreAcceptedOnlyIfWanted() {
		ApplicationContextRunner encrypted = this.runner
			.withPropertyValues("spotify.token-store.encryption.keys.k1=" + KEY);
		String property = "spotify.token-store.encryption.accept-unencrypted=";

		encrypted.withPropertyValues(property + "true")
			.run((context) -> assertThat(context.getBean(TokenCipher.class).decrypt("a", "text")).isEqualTo("text"));
		encrypted.withPropertyValues(property + "false")
			.run((context) -> assertThat(catchThrowable(() -> context.getBean(TokenCipher.class).decrypt("a", "text")))
				.isInstanceOf(UnreadableTokenException.class));
	}

	@Test
	void wrongKeyIsFoundAtStartEvenIfItIsNotUsed() {
		this.runner.withPropertyValues("spotify.token-store.encryption.keys.k1=short")
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.isInstanceOf(SpotifyConfigurationException.class));
	}

	@Test
	void ownCipherWins() {
		TokenCipher own = TokenCipher.none();
		this.runner.withBean("own", TokenCipher.class, () -> own)
			.withPropertyValues("spotify.token-store.encryption.keys.k1=" + KEY)
			.run((context) -> assertThat(context).getBean(TokenCipher.class).isSameAs(own));
	}

}
