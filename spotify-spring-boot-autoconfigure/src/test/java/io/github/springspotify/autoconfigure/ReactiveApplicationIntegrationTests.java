package io.github.springspotify.autoconfigure;

import java.util.Set;

import io.github.springspotify.ReactiveSpotifyClient;
import io.github.springspotify.model.SearchType;
import io.github.springspotify.test.MockBrowser;
import io.github.springspotify.test.MockSpotify;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A WebFlux application that looks things up on behalf of itself.
 */
class ReactiveApplicationIntegrationTests {

	@Test
	void looksThingsUpWithClientCredentials() {
		try (MockSpotify spotify = MockSpotify.start(); ConfigurableApplicationContext application = run(spotify)) {
			String port = application.getEnvironment().getRequiredProperty("local.server.port");

			String names = new MockBrowser().get("http://127.0.0.1:" + port + "/artists").body();

			assertThat(names).isNotEmpty().isNotEqualTo("0");
			assertThat(spotify.requests("/api/token")).hasSize(1);
		}
	}

	private static ConfigurableApplicationContext run(MockSpotify spotify) {
		return new SpringApplicationBuilder(Application.class).web(WebApplicationType.REACTIVE)
			.properties("spring.config.name=none", "server.port=0", "spotify.client-id=" + spotify.clientId(),
					"spotify.client-secret=" + spotify.clientSecret(), "spotify.api-base-url=" + spotify.apiBaseUrl(),
					"spotify.accounts-base-url=" + spotify.accountsBaseUrl())
			.run();
	}

	@RestController
	static class Artists {

		private final ReactiveSpotifyClient spotify;

		Artists(ReactiveSpotifyClient spotify) {
			this.spotify = spotify;
		}

		@GetMapping("/artists")
		Mono<String> artists() {
			return this.spotify.search()
				.search("a", Set.of(SearchType.ARTIST))
				.map((result) -> String.valueOf(result.artists().items().size()));
		}

	}

	@EnableAutoConfiguration
	@Import(Artists.class)
	@Configuration(proxyBeanMethods = false)
	static class Application {

		@Bean
		SecurityWebFilterChain everythingIsOpen(ServerHttpSecurity http) {
			return http.authorizeExchange((exchanges) -> exchanges.anyExchange().permitAll()).build();
		}

	}

}
