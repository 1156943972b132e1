package io.github.springspotify.autoconfigure.reactive;

import io.github.springspotify.autoconfigure.SpotifyAutoConfiguration;
import io.github.springspotify.autoconfigure.SpotifyConfigurationException;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.security.autoconfigure.web.reactive.ReactiveWebSecurityAutoConfiguration;
import org.springframework.boot.security.oauth2.client.autoconfigure.reactive.ReactiveOAuth2ClientAutoConfiguration;
import org.springframework.boot.security.oauth2.client.autoconfigure.reactive.ReactiveOAuth2ClientWebSecurityAutoConfiguration;
import org.springframework.boot.test.context.runner.ReactiveWebApplicationContextRunner;
import org.springframework.boot.webflux.autoconfigure.HttpHandlerAutoConfiguration;
import org.springframework.boot.webflux.autoconfigure.WebFluxAutoConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.ReactiveAuthenticationManager;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.web.server.SecurityWebFiltersOrder;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.util.StringUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link SpotifyReactiveConnectAutoConfiguration}.
 */
class SpotifyReactiveConnectAutoConfigurationTests {

	private static final String REGISTRATION = "spring.security.oauth2.client.registration.";

	private static final String PROVIDER = "spring.security.oauth2.client.provider.spotify.";

	private final ReactiveWebApplicationContextRunner runner = new ReactiveWebApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(SpotifyAutoConfiguration.class,
				SpotifyReactiveLoginAutoConfiguration.class, SpotifyReactiveConnectAutoConfiguration.class,
				ReactiveWebSecurityAutoConfiguration.class, ReactiveOAuth2ClientAutoConfiguration.class,
				ReactiveOAuth2ClientWebSecurityAutoConfiguration.class, WebFluxAutoConfiguration.class,
				HttpHandlerAutoConfiguration.class))
		.withPropertyValues("spotify.client-id=id", "spotify.client-secret=secret", "spotify.login.mode=connect",
				REGISTRATION + "spotify.client-id=id", REGISTRATION + "spotify.client-secret=secret",
				REGISTRATION + "spotify.authorization-grant-type=authorization_code",
				REGISTRATION + "spotify.redirect-uri={baseUrl}/authorize/oauth2/code/{registrationId}",
				PROVIDER + "authorization-uri=http://localhost/authorize",
				PROVIDER + "token-uri=http://localhost/token", PROVIDER + "user-info-uri=http://localhost/me",
				PROVIDER + "user-name-attribute=id");

	@Test
	void usersWhoConnectAnAccountLogInWithAnotherProvider() {
		this.runner
			.withPropertyValues(REGISTRATION + "github.client-id=id", REGISTRATION + "github.client-secret=secret")
			.run((context) -> assertThat(loginPage(context)).contains("/oauth2/authorization/github")
				.doesNotContain("/oauth2/authorization/spotify"));
	}

	@Test
	void visitorLogsInAlsoWhereEverybodyMayPass() {
		this.runner.withUserConfiguration(EverybodyMayPass.class)
			.run((context) -> start(context, "").expectHeader().location("/login"));
	}

	@Test
	void userWhoIsKnownByTheRequestAloneIsSentToSpotify() {
		this.runner.withUserConfiguration(EverybodyMayPass.class)
			.run((context) -> start(context, "annie").expectHeader()
				.value("Location", (address) -> assertThat(address).startsWith("http://localhost/authorize?")));
	}

	private static WebTestClient.ResponseSpec start(ApplicationContext context, String user) {
		return WebTestClient.bindToApplicationContext(context)
			.build()
			.get()
			.uri("/oauth2/authorization/spotify")
			.header("User", user)
			.exchange();
	}

	@Test
	void loginWithSpotifyAloneIsRefused() {
		this.runner.withUserConfiguration(OnlyOAuth2Login.class)
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.isInstanceOf(SpotifyConfigurationException.class)
				.hasMessageContaining("has oauth2Login() and Spotify is the only provider"));
	}

	private static String loginPage(ApplicationContext context) {
		return String.valueOf(WebTestClient.bindToApplicationContext(context)
			.build()
			.get()
			.uri("/login")
			.exchange()
			.expectBody(String.class)
			.returnResult()
			.getResponseBody());
	}

	@Configuration(proxyBeanMethods = false)
	static class OnlyOAuth2Login {

		@Bean
		SecurityWebFilterChain chain(ServerHttpSecurity http) {
			return http.oauth2Login(Customizer.withDefaults()).build();
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class EverybodyMayPass {

		@Bean
		SecurityWebFilterChain chain(ServerHttpSecurity http) {
			return http.authorizeExchange((exchanges) -> exchanges.anyExchange().permitAll())
				.formLogin(Customizer.withDefaults())
				.addFilterAt((exchange, filters) -> {
					String user = exchange.getRequest().getHeaders().getFirst("User");
					return StringUtils.hasText(user)
							? filters.filter(exchange)
								.contextWrite(ReactiveSecurityContextHolder
									.withAuthentication(new TestingAuthenticationToken(user, "token", "USER")))
							: filters.filter(exchange);
				}, SecurityWebFiltersOrder.AUTHENTICATION)
				.build();
		}

		@Bean
		ReactiveAuthenticationManager nobody() {
			return (authentication) -> Mono.empty();
		}

	}

}
