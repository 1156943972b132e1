package io.github.springspotify.autoconfigure.actuate;

import java.time.Duration;

import io.github.springspotify.autoconfigure.SpotifyAutoConfiguration;
import io.github.springspotify.autoconfigure.SpotifyTokenActivity;
import io.github.springspotify.exchange.RateLimitGate;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;

/**
 * Auto-configuration of the health of the client.
 *
 * @since 0.1.0
 */
@AutoConfiguration(after = SpotifyAutoConfiguration.class)
@ConditionalOnClass({ HealthIndicator.class, ConditionalOnEnabledHealthIndicator.class })
@ConditionalOnEnabledHealthIndicator("spotify")
@ConditionalOnBean(SpotifyTokenActivity.class)
public final class SpotifyHealthContributorAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean(name = { "spotifyHealthIndicator", "spotifyHealthContributor" })
	SpotifyHealthIndicator spotifyHealthContributor(RateLimitGate gate, SpotifyTokenActivity tokens) {
		return new SpotifyHealthIndicator(gate, tokens, Duration.ofSeconds(3), System::nanoTime);
	}

}
