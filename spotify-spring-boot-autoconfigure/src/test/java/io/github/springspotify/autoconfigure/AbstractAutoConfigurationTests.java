package io.github.springspotify.autoconfigure;

import io.github.springspotify.autoconfigure.security.SpotifyLoginAutoConfiguration;
import io.github.springspotify.test.MockSpotify;
import org.junit.jupiter.api.AfterEach;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.http.client.autoconfigure.reactive.ReactiveHttpClientAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.webclient.autoconfigure.WebClientAutoConfiguration;

/**
 * Runs applications that have a stand-in of their own.
 */
abstract class AbstractAutoConfigurationTests {

	static final AutoConfigurations AUTO_CONFIGURATIONS = AutoConfigurations.of(SpotifyAutoConfiguration.class,
			SpotifyLoginAutoConfiguration.class, WebClientAutoConfiguration.class,
			ReactiveHttpClientAutoConfiguration.class, JacksonAutoConfiguration.class);

	final MockSpotify spotify = MockSpotify.start();

	final String[] client = { "spotify.client-id=" + this.spotify.clientId(),
			"spotify.client-secret=" + this.spotify.clientSecret(), "spotify.api-base-url=" + this.spotify.apiBaseUrl(),
			"spotify.accounts-base-url=" + this.spotify.accountsBaseUrl() };

	final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withInitializer(new SpotifyApplicationContextInitializer())
		.withConfiguration(AUTO_CONFIGURATIONS);

	@AfterEach
	void stop() {
		this.spotify.close();
	}

}
