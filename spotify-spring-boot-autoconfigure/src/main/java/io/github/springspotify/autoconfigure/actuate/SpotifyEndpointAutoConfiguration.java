package io.github.springspotify.autoconfigure.actuate;

import io.github.springspotify.autoconfigure.SpotifyAutoConfiguration;
import io.github.springspotify.autoconfigure.SpotifyConnectionDetails;
import io.github.springspotify.autoconfigure.SpotifyProperties;
import io.github.springspotify.autoconfigure.SpotifyTokenActivity;
import io.github.springspotify.cache.SpotifyCache;
import io.github.springspotify.exchange.QuotaKnowledge;
import io.github.springspotify.exchange.RateLimitGate;
import io.github.springspotify.token.SpotifyTokens;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.autoconfigure.endpoint.condition.ConditionalOnAvailableEndpoint;
import org.springframework.boot.actuate.autoconfigure.info.ConditionalOnEnabledInfoContributor;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;

/**
 * Auto-configuration of the actuator endpoint {@code spotify} and of what the endpoint
 * {@code info} says of the client.
 *
 * @since 0.1.0
 */
@AutoConfiguration(after = SpotifyAutoConfiguration.class)
@ConditionalOnClass({ Endpoint.class, ConditionalOnAvailableEndpoint.class })
@ConditionalOnBean(SpotifyTokenActivity.class)
public final class SpotifyEndpointAutoConfiguration {

	@Bean
	@ConditionalOnAvailableEndpoint
	@ConditionalOnMissingBean
	@ConditionalOnSingleCandidate(SpotifyCache.class)
	SpotifyEndpoint spotifyEndpoint(SpotifyProperties properties, SpotifyConnectionDetails details,
			QuotaKnowledge quota, RateLimitGate gate, SpotifyCache cache, SpotifyTokenActivity activity,
			ObjectProvider<SpotifyTokens> tokens) {
		return new SpotifyEndpoint(properties, details, quota, gate, cache, activity, tokens);
	}

	@Bean
	@Lazy
	@ConditionalOnEnabledInfoContributor("spotify")
	@ConditionalOnMissingBean
	SpotifyInfoContributor spotifyInfoContributor(QuotaKnowledge quota) {
		return new SpotifyInfoContributor(quota);
	}

}
