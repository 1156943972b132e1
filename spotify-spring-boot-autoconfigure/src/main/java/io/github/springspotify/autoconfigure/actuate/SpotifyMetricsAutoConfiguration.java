package io.github.springspotify.autoconfigure.actuate;

import java.time.Clock;

import io.github.springspotify.autoconfigure.SpotifyAutoConfiguration;
import io.github.springspotify.autoconfigure.SpotifyTokenActivity;
import io.github.springspotify.cache.SpotifyCache;
import io.github.springspotify.exchange.RateLimitGate;
import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.context.annotation.Bean;

/**
 * Auto-configuration of the meters of the client.
 *
 * @since 0.1.0
 */
@AutoConfiguration(after = SpotifyAutoConfiguration.class,
		afterName = "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration")
@ConditionalOnClass(MeterRegistry.class)
@ConditionalOnBean({ MeterRegistry.class, SpotifyTokenActivity.class })
@ConditionalOnSingleCandidate(SpotifyCache.class)
public final class SpotifyMetricsAutoConfiguration {

	@Bean
	SpotifyMetrics spotifyMetrics(SpotifyCache cache, RateLimitGate gate, SpotifyTokenActivity tokens,
			ObjectProvider<Clock> clock) {
		return new SpotifyMetrics(cache, gate, tokens, clock.getIfUnique(Clock::systemUTC));
	}

}
