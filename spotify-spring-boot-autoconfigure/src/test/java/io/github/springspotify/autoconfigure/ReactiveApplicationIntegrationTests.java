package io.github.springspotify.autoconfigure;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import io.github.springspotify.ReactiveSpotifyClient;
import io.github.springspotify.autoconfigure.security.FormBrowser;
import io.github.springspotify.model.Artist;
import io.github.springspotify.model.Page;
import io.github.springspotify.model.Paging;
import io.github.springspotify.model.SearchResult;
import io.github.springspotify.model.SearchType;
import io.github.springspotify.test.MockSpotify;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
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

	private static final MockSpotify SPOTIFY = MockSpotify.start();

	private static final ConfigurableApplicationContext APPLICATION = run(SPOTIFY);

	private final FormBrowser browser = new FormBrowser(
			"http://127.0.0.1:" + APPLICATION.getEnvironment().getRequiredProperty("local.server.port"));

	@AfterAll
	static void stop() {
		APPLICATION.close();
		SPOTIFY.close();
	}

	@Test
	void looksThingsUpWithClientCredentials() {
		String names = this.browser.open("/artists").body();

		assertThat(names).isNotEmpty().isNotEqualTo("0");
		assertThat(SPOTIFY.requests("/api/token")).hasSize(1);
	}

	@Test
	void languageOfTheRequestIsAskedForWhenWanted() {
		assertThat(languagesOf("/artists", "Accept-Language", "pt-BR")).containsExactly("pt-BR");
		assertThat(languagesOf("/walk", "Accept-Language", "pt-BR")).hasSizeGreaterThan(1).containsOnly("pt-BR");
		assertThat(languagesOf("/swedish", "Accept-Language", "pt-BR")).containsExactly("sv");
		assertThat(languagesOf("/artists")).containsExactly("ja");
	}

	private List<@Nullable String> languagesOf(String path, String... headers) {
		int before = SPOTIFY.requests("/v1/search").size();
		this.browser.open(path, headers);
		return SPOTIFY.requests("/v1/search")
			.stream()
			.skip(before)
			.map((request) -> request.header("Accept-Language"))
			.toList();
	}

	private static ConfigurableApplicationContext run(MockSpotify spotify) {
		return new SpringApplicationBuilder(Application.class).web(WebApplicationType.REACTIVE)
			.properties("spring.config.name=none", "server.port=0", "spotify.client-id=" + spotify.clientId(),
					"spotify.client-secret=" + spotify.clientSecret(), "spotify.api-base-url=" + spotify.apiBaseUrl(),
					"spotify.accounts-base-url=" + spotify.accountsBaseUrl(), "spotify.use-request-locale=true",
					"spotify.locale=ja", "spotify.cache.enabled=false")
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
			return artists(this.spotify, Paging.limit(2)).map((page) -> String.valueOf(page.items().size()));
		}

		@GetMapping("/swedish")
		Mono<String> swedish() {
			return artists(this.spotify.withLocale(Locale.forLanguageTag("sv")), Paging.limit(2)).map(Page::href);
		}

		@GetMapping("/walk")
		Mono<String> walk() {
			return this.spotify.pages()
				.of((paging) -> artists(this.spotify, paging))
				.pages()
				.take(2)
				.count()
				.map(String::valueOf);
		}

		private static Mono<Page<Artist>> artists(ReactiveSpotifyClient spotify, Paging paging) {
			return spotify.search().search("a", Set.of(SearchType.ARTIST), paging).map(SearchResult::artists);
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
