package io.github.springspotify.autoconfigure;

import java.net.URI;

import io.github.springspotify.autoconfigure.reactive.SpotifyReactiveLoginAutoConfiguration;
import io.github.springspotify.autoconfigure.security.SpotifyLoginAutoConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.reactive.ReactiveWebSecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientAutoConfiguration;
import org.springframework.boot.security.oauth2.client.autoconfigure.reactive.ReactiveOAuth2ClientAutoConfiguration;
import org.springframework.boot.security.oauth2.client.autoconfigure.reactive.ReactiveOAuth2ClientWebSecurityAutoConfiguration;
import org.springframework.boot.security.oauth2.client.autoconfigure.servlet.OAuth2ClientWebSecurityAutoConfiguration;
import org.springframework.boot.test.context.runner.ReactiveWebApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.webflux.autoconfigure.WebFluxAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.server.SecurityWebFilterChain;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link SpotifyClientRegistrationAutoConfiguration}.
 */
class SpotifyClientRegistrationAutoConfigurationTests {

	private static final String REGISTRATION = "spring.security.oauth2.client.registration.";

	private final WebApplicationContextRunner servlet = new WebApplicationContextRunner()
		.withInitializer(new SpotifyApplicationContextInitializer())
		.withConfiguration(
				AutoConfigurations.of(SpotifyAutoConfiguration.class, SpotifyClientRegistrationAutoConfiguration.class,
						SpotifyLoginAutoConfiguration.class, SecurityAutoConfiguration.class,
						ServletWebSecurityAutoConfiguration.class, OAuth2ClientAutoConfiguration.class,
						OAuth2ClientWebSecurityAutoConfiguration.class, WebMvcAutoConfiguration.class));

	private final WebApplicationContextRunner elsewhere = this.servlet.withBean(SpotifyConnectionDetails.class,
			Elsewhere::new);

	@Test
	void detailsAreEnoughForTheLogin() {
		this.elsewhere.withPropertyValues("spotify.scopes=user-top-read").run((context) -> {
			ClientRegistration registration = registration(context);
			assertThat(registration.getClientId()).isEqualTo("details-id");
			assertThat(registration.getClientSecret()).isEqualTo("details-secret");
			assertThat(registration.getScopes()).containsExactly("user-top-read");
			assertThat(registration.getProviderDetails().getAuthorizationUri())
				.isEqualTo("http://localhost:1/authorize");
			assertThat(registration.getProviderDetails().getTokenUri()).isEqualTo("http://localhost:1/api/token");
			assertThat(context).hasSingleBean(SpotifyLoginAutoConfiguration.class)
				.hasSingleBean(SecurityFilterChain.class);
		});
	}

	@Test
	void detailsAreEnoughForTheLoginInReactiveApplications() {
		new ReactiveWebApplicationContextRunner().withBean(SpotifyConnectionDetails.class, Elsewhere::new)
			.withConfiguration(AutoConfigurations.of(SpotifyAutoConfiguration.class,
					SpotifyClientRegistrationAutoConfiguration.class, SpotifyReactiveLoginAutoConfiguration.class,
					ReactiveWebSecurityAutoConfiguration.class, ReactiveOAuth2ClientAutoConfiguration.class,
					ReactiveOAuth2ClientWebSecurityAutoConfiguration.class, WebFluxAutoConfiguration.class))
			.run((context) -> {
				assertThat(context.getBean(ReactiveClientRegistrationRepository.class)
					.findByRegistrationId("spotify")
					.map(ClientRegistration::getClientId)
					.block()).isEqualTo("details-id");
				assertThat(context).hasSingleBean(SecurityWebFilterChain.class);
			});
	}

	@Test
	void detailsWinOverPropertiesWhichWinOverDefaults() {
		this.elsewhere
			.withPropertyValues("spotify.client-id=property-id", "spotify.api-base-url=http://localhost:2/v1",
					REGISTRATION + "spotify.client-name=Music", REGISTRATION + "spotify.client-id=registration-id",
					"spring.security.oauth2.client.provider.spotify.token-uri=http://localhost:2/token")
			.run((context) -> {
				ClientRegistration registration = registration(context);
				assertThat(registration.getClientId()).isEqualTo("details-id");
				assertThat(registration.getClientName()).isEqualTo("Music");
				assertThat(registration.getProviderDetails().getTokenUri()).isEqualTo("http://localhost:1/api/token");
				assertThat(registration.getProviderDetails().getUserInfoEndpoint().getUserNameAttributeName())
					.isEqualTo("account_id");
			});
	}

	@Test
	void otherRegistrationsStayBesideIt() {
		this.elsewhere
			.withPropertyValues(REGISTRATION + "github.client-id=github-id",
					REGISTRATION + "github.client-secret=github-secret")
			.run((context) -> {
				assertThat(registration(context).getClientId()).isEqualTo("details-id");
				assertThat(context.getBean(ClientRegistrationRepository.class)
					.findByRegistrationId("github")
					.getClientId()).isEqualTo("github-id");
			});
	}

	@Test
	void clientWithoutSecretLogsInWithProofKeyAlone() {
		this.servlet.withBean(SpotifyConnectionDetails.class, () -> new Elsewhere("details-id", null))
			.run((context) -> assertThat(registration(context).getClientAuthenticationMethod())
				.isEqualTo(ClientAuthenticationMethod.NONE));
	}

	@Test
	void nobodyLogsInWhereAllCallsAreMadeForOneUser() {
		this.elsewhere.withPropertyValues("spotify.user-refresh-token=refresh")
			.run((context) -> assertThat(context).doesNotHaveBean(SpotifyLoginAutoConfiguration.class)
				.doesNotHaveBean(ClientRegistrationRepository.class));
	}

	@Test
	void propertiesAreTheDetailsByDefault() {
		this.servlet.withPropertyValues("spotify.client-id=property-id", "spotify.api-base-url=http://localhost:2/v1")
			.run((context) -> {
				assertThat(context).doesNotHaveBean(SpotifyClientRegistrationAutoConfiguration.class);
				SpotifyConnectionDetails details = context.getBean(SpotifyConnectionDetails.class);
				assertThat(details.getClientId()).isEqualTo("property-id");
				assertThat(details.getApiBaseUrl()).isEqualTo(URI.create("http://localhost:2/v1"));
				assertThat(details.getAccountsBaseUrl()).isEqualTo(URI.create("https://accounts.spotify.com"));
			});
	}

	private static ClientRegistration registration(ApplicationContext context) {
		return context.getBean(ClientRegistrationRepository.class).findByRegistrationId("spotify");
	}

	private record Elsewhere(@Nullable String clientId,
			@Nullable String clientSecret) implements SpotifyConnectionDetails {

		Elsewhere() {
			this("details-id", "details-secret");
		}

		@Override
		public URI getApiBaseUrl() {
			return URI.create("http://localhost:1/v1/");
		}

		@Override
		public URI getAccountsBaseUrl() {
			return URI.create("http://localhost:1/");
		}

		@Override
		public @Nullable String getClientId() {
			return this.clientId;
		}

		@Override
		public @Nullable String getClientSecret() {
			return this.clientSecret;
		}

	}

}
