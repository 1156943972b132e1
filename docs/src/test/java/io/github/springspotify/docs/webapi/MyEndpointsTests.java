package io.github.springspotify.docs.webapi;

import java.time.Duration;
import java.util.function.Consumer;

import io.github.springspotify.autoconfigure.SpotifyAutoConfiguration;
import io.github.springspotify.error.NotFoundException;
import io.github.springspotify.error.RateLimitedException;
import io.github.springspotify.test.MockSpotify;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class MyEndpointsTests {

	private static final String PATH = "/v1/albums/a1/credits";

	private final MockSpotify spotify = MockSpotify.start();

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(SpotifyAutoConfiguration.class))
		.withUserConfiguration(MyEndpointsConfiguration.class)
		.withPropertyValues("spotify.access-token=" + this.spotify.issueAppToken(),
				"spotify.api-base-url=" + this.spotify.apiBaseUrl(), "spotify.retry.initial-delay=1ms");

	@AfterEach
	void stop() {
		this.spotify.close();
	}

	@Test
	void callsHaveTokenAndRetries() {
		this.spotify.on(PATH).respond(503);
		this.spotify.on(PATH).respond(200, "application/json", "{\"label\": \"Nordlys\"}");

		run((endpoints) -> assertThat(new MyCredits(endpoints).labelOf("a1")).isEqualTo("Nordlys"));

		assertThat(this.spotify.requests(PATH)).hasSize(2)
			.allSatisfy((request) -> assertThat(request.header("Authorization")).startsWith("Bearer "));
	}

	@Test
	void refusalsAreOurExceptions() {
		run((endpoints) -> assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> endpoints.credits("a1")));
	}

	@Test
	void pausesHoldForThemToo() {
		this.spotify.on(PATH).rateLimited(Duration.ofMinutes(5));

		run((endpoints) -> {
			for (int i = 0; i < 2; i++) {
				assertThatExceptionOfType(RateLimitedException.class).isThrownBy(() -> endpoints.credits("a1"));
			}
		});

		assertThat(this.spotify.requests(PATH)).hasSize(1);
	}

	private void run(Consumer<MyEndpoints> calls) {
		this.runner.run((context) -> calls.accept(context.getBean(MyEndpoints.class)));
	}

}
