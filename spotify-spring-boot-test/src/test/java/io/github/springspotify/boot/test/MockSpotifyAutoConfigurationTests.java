package io.github.springspotify.boot.test;

import io.github.springspotify.SpotifyClient;
import io.github.springspotify.test.MockBrowser;
import io.github.springspotify.test.MockSpotify;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A bean is all that development with the stand-in needs.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "server.address=127.0.0.1")
class MockSpotifyAutoConfigurationTests {

	@Autowired
	private Environment environment;

	@LocalServerPort
	private int port;

	@Test
	void usersLogInAtTheStandInWithoutAProperty() {
		String page = new MockBrowser().login("http://127.0.0.1:" + this.port + "/name", "bram").body();

		assertThat(page).isEqualTo("Bram Okonkwo");
		assertThat(this.environment.containsProperty("spotify.client-id")).isFalse();
	}

	@EnableAutoConfiguration
	@RestController
	@Configuration(proxyBeanMethods = false)
	static class Application {

		@Autowired
		private SpotifyClient spotify;

		@Bean
		static MockSpotify mockSpotify() {
			return MockSpotify.start();
		}

		@GetMapping("/name")
		String name() {
			return String.valueOf(this.spotify.users().getCurrent().displayName());
		}

	}

}
