package io.github.springspotify.autoconfigure.security;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;

import io.github.springspotify.autoconfigure.SpotifyAutoConfiguration;
import io.github.springspotify.autoconfigure.reactive.SpotifyReactiveLoginAutoConfiguration;
import org.junit.jupiter.api.Test;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.ReactiveOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.ReactiveOAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.server.ServerOAuth2AuthorizedClientRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.server.SecurityWebFilterChain;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An application has every bean that it would have without us.
 */
class BeansLeftAloneTests {

	private static final String GITHUB = "spring.security.oauth2.client.registration.github.";

	private ConfigurableApplicationContext run(WebApplicationType type, Class<?> configuration) {
		return new SpringApplicationBuilder(configuration).web(type)
			.properties("spring.config.name=none", "server.port=0", GITHUB + "client-id=id",
					GITHUB + "client-secret=secret", "spotify.client-id=id", "spotify.client-secret=secret")
			.run();
	}

	private static Set<String> namesOf(ConfigurableApplicationContext context) {
		return new TreeSet<>(Arrays.asList(context.getBeanDefinitionNames()));
	}

	@Test
	void servletApplicationKeepsItsBeans() {
		try (ConfigurableApplicationContext without = run(WebApplicationType.SERVLET, Without.class);
				ConfigurableApplicationContext with = run(WebApplicationType.SERVLET, With.class)) {
			Set<String> missing = namesOf(without);
			missing.removeAll(namesOf(with));
			missing.removeIf((name) -> name.contains("Without"));

			assertThat(missing).isEmpty();
			assertThat(with.getBeansOfType(ClientRegistrationRepository.class)).hasSize(1);
			assertThat(with.getBeansOfType(OAuth2AuthorizedClientManager.class)).hasSize(1);
			assertThat(with.getBeansOfType(OAuth2AuthorizedClientService.class)).hasSize(1);
			assertThat(with.getBeansOfType(OAuth2AuthorizedClientRepository.class)).hasSize(1);
			assertThat(with.getBeansOfType(SecurityFilterChain.class)).hasSize(1);
			assertThat(with.getBeansOfType(SpotifyReactiveLoginAutoConfiguration.class)).isEmpty();
		}
	}

	@Test
	void reactiveApplicationKeepsItsBeans() {
		try (ConfigurableApplicationContext without = run(WebApplicationType.REACTIVE, Without.class);
				ConfigurableApplicationContext with = run(WebApplicationType.REACTIVE, With.class)) {
			Set<String> missing = namesOf(without);
			missing.removeAll(namesOf(with));
			missing.removeIf((name) -> name.contains("Without"));

			assertThat(missing).isEmpty();
			assertThat(with.getBeansOfType(ReactiveClientRegistrationRepository.class)).hasSize(1);
			assertThat(with.getBeansOfType(ReactiveOAuth2AuthorizedClientManager.class)).hasSize(1);
			assertThat(with.getBeansOfType(ReactiveOAuth2AuthorizedClientService.class)).hasSize(1);
			assertThat(with.getBeansOfType(ServerOAuth2AuthorizedClientRepository.class)).hasSize(1);
			assertThat(with.getBeansOfType(SecurityWebFilterChain.class)).hasSize(1);
			assertThat(with.getBeansOfType(SpotifyLoginAutoConfiguration.class)).isEmpty();
		}
	}

	@EnableAutoConfiguration(exclude = { SpotifyAutoConfiguration.class, SpotifyLoginAutoConfiguration.class,
			SpotifyReactiveLoginAutoConfiguration.class })
	@Configuration(proxyBeanMethods = false)
	static class Without {

	}

	@EnableAutoConfiguration
	@Configuration(proxyBeanMethods = false)
	static class With {

	}

}
