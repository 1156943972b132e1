package io.github.springspotify.autoconfigure.file;

import java.time.Clock;

import io.github.springspotify.autoconfigure.SpotifyAutoConfiguration;
import io.github.springspotify.autoconfigure.SpotifyConnectionDetails;
import io.github.springspotify.autoconfigure.SpotifyProperties;
import io.github.springspotify.autoconfigure.store.TokenCipher;
import io.github.springspotify.token.SpotifyTokenStore;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;

/**
 * Auto-configuration of users' tokens in files.
 *
 * @since 0.1.0
 */
@AutoConfiguration(before = SpotifyAutoConfiguration.class)
@ConditionalOnBooleanProperty(name = "spotify.enabled", matchIfMissing = true)
@ConditionalOnProperty(name = "spotify.token-store.type", havingValue = "file")
@EnableConfigurationProperties(SpotifyProperties.class)
public final class SpotifyFileTokenStoreAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean(SpotifyTokenStore.class)
	FileSpotifyTokenStore fileSpotifyTokenStore(SpotifyProperties properties, SpotifyConnectionDetails details,
			TokenCipher cipher, ObjectProvider<Clock> clock, ApplicationEventPublisher publisher) {
		return new FileSpotifyTokenStore(TokenDirectory.of(properties, details.getClientId()), cipher,
				clock.getIfUnique(Clock::systemUTC), publisher::publishEvent);
	}

}
