package io.github.springspotify.autoconfigure.security;

import io.github.springspotify.autoconfigure.SpotifyAutoConfiguration;
import io.github.springspotify.autoconfigure.SpotifyConfigurationException;
import io.github.springspotify.autoconfigure.SpotifyProperties;
import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientAutoConfiguration;
import org.springframework.boot.security.oauth2.client.autoconfigure.servlet.OAuth2ClientWebSecurityAutoConfiguration;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.FilterChainProxy;
import org.springframework.security.web.SecurityFilterChain;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link SpotifyConnectAutoConfiguration}.
 */
class SpotifyConnectAutoConfigurationTests {

	private static final String REGISTRATION = "spring.security.oauth2.client.registration.";

	private static final String PROVIDER = "spring.security.oauth2.client.provider.spotify.";

	private final WebApplicationContextRunner runner = new WebApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(SpotifyAutoConfiguration.class, SpotifyLoginAutoConfiguration.class,
				SpotifyConnectAutoConfiguration.class, SecurityAutoConfiguration.class,
				ServletWebSecurityAutoConfiguration.class, OAuth2ClientAutoConfiguration.class,
				OAuth2ClientWebSecurityAutoConfiguration.class, WebMvcAutoConfiguration.class))
		.withPropertyValues("spotify.client-id=id", "spotify.client-secret=secret",
				REGISTRATION + "spotify.client-id=id", REGISTRATION + "spotify.client-secret=secret",
				REGISTRATION + "spotify.authorization-grant-type=authorization_code",
				REGISTRATION + "spotify.redirect-uri={baseUrl}/authorize/oauth2/code/{registrationId}",
				PROVIDER + "authorization-uri=http://localhost/authorize",
				PROVIDER + "token-uri=http://localhost/token", PROVIDER + "user-info-uri=http://localhost/me",
				PROVIDER + "user-name-attribute=id");

	private final WebApplicationContextRunner connect = this.runner.withPropertyValues("spotify.login.mode=connect");

	@Test
	void usersLogInWithSpotifyByDefault() {
		this.runner.run((context) -> {
			assertThat(context).doesNotHaveBean(SpotifyConnectAutoConfiguration.class);
			assertThat(context.getBean(SpotifyProperties.class).login().mode())
				.isEqualTo(SpotifyProperties.LoginMode.LOGIN);
		});
	}

	@Test
	void nobodyIsSentToSpotifyInTheMiddleOfAPageWhereThatIsSwitchedOff() {
		this.runner.run((context) -> {
			assertThat(context).hasSingleBean(ConsentExceptionResolver.class).hasBean("spotifyConsentFilter");
			assertThat(context.getBean(SpotifyProperties.class).login().incrementalConsent()).isTrue();
		});
		this.runner.withPropertyValues("spotify.login.incremental-consent=false").run((context) -> {
			assertThat(context).doesNotHaveBean(ConsentExceptionResolver.class).doesNotHaveBean("spotifyConsentFilter");
			assertThat(context.getBean(SpotifyProperties.class).login().incrementalConsent()).isFalse();
		});
	}

	@Test
	void filtersStandAroundSpringSecurityWhereverItStands() {
		this.runner.withConfiguration(AutoConfigurations.of(SecurityFilterAutoConfiguration.class))
			.withPropertyValues("spring.security.filter.order=10")
			.run((context) -> {
				assertThat(orderOf("spotifyLoginFailurePageFilter", context)).isEqualTo(9);
				assertThat(orderOf("securityFilterChainRegistration", context)).isEqualTo(10);
				assertThat(orderOf("spotifyConsentFilter", context)).isEqualTo(11);
			});
	}

	private static int orderOf(String bean, ApplicationContext context) {
		return context.getBean(bean, Ordered.class).getOrder();
	}

	@Test
	void usersWhoConnectAnAccountLogInWithAForm() {
		this.connect.run((context) -> {
			assertThat(context.getBean(SpotifyProperties.class).login().mode())
				.isEqualTo(SpotifyProperties.LoginMode.CONNECT);
			assertThat(loginPage(context.getBean(FilterChainProxy.class))).contains("Please sign in")
				.doesNotContain("spotify");
		});
	}

	@Test
	void usersWhoConnectAnAccountLogInWithAnotherProvider() {
		this.connect
			.withPropertyValues(REGISTRATION + "github.client-id=id", REGISTRATION + "github.client-secret=secret")
			.run((context) -> assertThat(loginPage(context.getBean(FilterChainProxy.class)))
				.contains("/oauth2/authorization/github")
				.doesNotContain("/oauth2/authorization/spotify"));
	}

	@Test
	void visitorLogsInAlsoWhereEverybodyMayPass() {
		this.connect.withUserConfiguration(EverybodyMayPass.class).run((context) -> {
			MockHttpServletResponse response = new MockHttpServletResponse();
			context.getBean(FilterChainProxy.class)
				.doFilter(new MockHttpServletRequest("GET", "/oauth2/authorization/spotify"), response,
						new MockFilterChain());
			assertThat(response.getRedirectedUrl()).endsWith("/login");
		});
	}

	@Test
	void loginWithSpotifyAloneIsRefused() {
		this.connect.withUserConfiguration(OnlyOAuth2Login.class)
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.isInstanceOf(SpotifyConfigurationException.class)
				.hasMessageContaining("has oauth2Login() and Spotify is the only provider"));
	}

	private static String loginPage(FilterChainProxy filters) throws Exception {
		MockHttpServletResponse response = new MockHttpServletResponse();
		MockHttpServletRequest request = new MockHttpServletRequest("GET", "/login");
		request.setServletPath("/login");
		filters.doFilter(request, response, new MockFilterChain());
		return response.getContentAsString();
	}

	@Configuration(proxyBeanMethods = false)
	static class OnlyOAuth2Login {

		@Bean
		SecurityFilterChain chain(HttpSecurity http) {
			return http.oauth2Login(Customizer.withDefaults()).build();
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class EverybodyMayPass {

		@Bean
		SecurityFilterChain chain(HttpSecurity http) {
			return http.authorizeHttpRequests((requests) -> requests.anyRequest().permitAll())
				.formLogin(Customizer.withDefaults())
				.build();
		}

	}

}
