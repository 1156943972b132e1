package io.github.springspotify.docs.monitoring;

import java.net.URI;

import io.github.springspotify.SpotifyClient;
import io.github.springspotify.SpotifyClientBuilder;
import io.github.springspotify.test.MockSpotify;
import io.micrometer.core.instrument.observation.DefaultMeterObservationHandler;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MyObservationsTests {

	private final MyObservations observations = new MyObservations();

	@Test
	void callsHaveTheirOwnName() {
		assertThat(this.observations.spotifyCallObservationConvention().getName()).isEqualTo("music.calls");
	}

	@Test
	void callsAreObservedWithoutSpringBoot() {
		SimpleMeterRegistry meters = new SimpleMeterRegistry();
		ObservationRegistry registry = ObservationRegistry.create();
		registry.observationConfig().observationHandler(new DefaultMeterObservationHandler(meters));
		try (MockSpotify spotify = MockSpotify.start()) {
			SpotifyClientBuilder builder = SpotifyClient.builder()
				.accessToken(spotify.issueTokens("aurora").accessToken())
				.apiBaseUrl(URI.create(spotify.apiBaseUrl()));
			try (SpotifyClient client = this.observations.observed(builder, registry).build()) {
				client.users().getCurrent();
			}
		}

		assertThat(meters.get("spotify.client.calls").timer().count()).isOne();
	}

}
