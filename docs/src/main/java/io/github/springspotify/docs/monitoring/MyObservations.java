package io.github.springspotify.docs.monitoring;

import io.github.springspotify.SpotifyClientBuilder;
import io.github.springspotify.observation.DefaultSpotifyCallObservationConvention;
import io.github.springspotify.observation.SpotifyCallObservationConvention;
import io.micrometer.observation.ObservationRegistry;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MyObservations {

	// tag::convention[]
	@Bean
	SpotifyCallObservationConvention spotifyCallObservationConvention() {
		return new DefaultSpotifyCallObservationConvention() {

			@Override
			public String getName() {
				return "music.calls";
			}

		};
	}
	// end::convention[]

	// tag::observed[]
	SpotifyClientBuilder observed(SpotifyClientBuilder builder, ObservationRegistry registry) {
		return builder.observationRegistry(registry);
	}
	// end::observed[]

}
