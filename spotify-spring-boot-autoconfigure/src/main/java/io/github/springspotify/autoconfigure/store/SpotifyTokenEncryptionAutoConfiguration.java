package io.github.springspotify.autoconfigure.store;

import io.github.springspotify.autoconfigure.SpotifyAutoConfiguration;
import io.github.springspotify.autoconfigure.SpotifyProperties;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;

/**
 * Auto-configuration of the encryption of users' tokens where they are stored. Wrong keys
 * are found at start-up, also by an application that does not use them yet.
 *
 * @since 0.1.0
 */
@AutoConfiguration(before = SpotifyAutoConfiguration.class)
@ConditionalOnBooleanProperty(name = "spotify.enabled", matchIfMissing = true)
@EnableConfigurationProperties(SpotifyProperties.class)
public final class SpotifyTokenEncryptionAutoConfiguration {

	private final TokenCipher cipher;

	SpotifyTokenEncryptionAutoConfiguration(SpotifyProperties properties) {
		this.cipher = TokenCipher.of(properties.tokenStore().encryption());
	}

	@Bean
	@Lazy
	@ConditionalOnMissingBean
	TokenCipher spotifyTokenCipher() {
		return this.cipher;
	}

}
