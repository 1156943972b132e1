package io.github.springspotify.boot.test;

import io.github.springspotify.autoconfigure.SpotifyAutoConfiguration;
import io.github.springspotify.autoconfigure.SpotifyClientRegistrationAutoConfiguration;
import io.github.springspotify.autoconfigure.SpotifyConnectionDetails;
import io.github.springspotify.autoconfigure.reactive.SpotifyReactiveConnectAutoConfiguration;
import io.github.springspotify.autoconfigure.reactive.SpotifyReactiveLoginAutoConfiguration;
import io.github.springspotify.autoconfigure.security.SpotifyConnectAutoConfiguration;
import io.github.springspotify.autoconfigure.security.SpotifyLoginAutoConfiguration;
import io.github.springspotify.test.MockSpotify;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/**
 * Auto-configuration of applications that have a {@link MockSpotify} bean: they talk to
 * it and to nobody else, without a property.
 *
 * @since 0.1.0
 */
@AutoConfiguration(before = { SpotifyAutoConfiguration.class, SpotifyClientRegistrationAutoConfiguration.class,
		SpotifyLoginAutoConfiguration.class, SpotifyConnectAutoConfiguration.class,
		SpotifyReactiveLoginAutoConfiguration.class, SpotifyReactiveConnectAutoConfiguration.class })
@ConditionalOnBean(MockSpotify.class)
public final class MockSpotifyAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean(SpotifyConnectionDetails.class)
	MockSpotifyConnectionDetails mockSpotifyConnectionDetails(MockSpotify spotify) {
		return new MockSpotifyConnectionDetails(spotify);
	}

}
