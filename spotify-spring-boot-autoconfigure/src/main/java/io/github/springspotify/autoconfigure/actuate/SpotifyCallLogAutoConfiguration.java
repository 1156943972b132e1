package io.github.springspotify.autoconfigure.actuate;

import io.github.springspotify.autoconfigure.SpotifyAutoConfiguration;
import io.github.springspotify.autoconfigure.SpotifyTokenActivity;
import io.github.springspotify.observation.SpotifyCallLog;
import io.micrometer.observation.ObservationRegistry;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/**
 * Auto-configuration of the log of calls, which are observed where there is a registry.
 *
 * @since 0.1.0
 */
@AutoConfiguration(after = SpotifyAutoConfiguration.class,
		afterName = "org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration")
@ConditionalOnBean({ ObservationRegistry.class, SpotifyTokenActivity.class })
public final class SpotifyCallLogAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean
	SpotifyCallLog spotifyCallLog() {
		return new SpotifyCallLog();
	}

}
