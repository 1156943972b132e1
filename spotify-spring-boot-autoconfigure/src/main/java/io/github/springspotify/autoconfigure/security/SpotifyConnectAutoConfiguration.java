package io.github.springspotify.autoconfigure.security;

import io.github.springspotify.autoconfigure.ConditionalOnSpotifyLogin;
import io.github.springspotify.autoconfigure.SpotifyAutoConfiguration;
import io.github.springspotify.autoconfigure.login.ConditionalOnOnlySpotify;
import io.github.springspotify.oauth2.SpotifyLoginFailureHandler;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.security.autoconfigure.web.servlet.ConditionalOnDefaultWebSecurity;
import org.springframework.boot.security.oauth2.client.autoconfigure.servlet.OAuth2ClientWebSecurityAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/**
 * Auto-configuration of servlet applications whose own users connect a Spotify account.
 * Every filter chain gets the authorization code grant; nobody logs in with Spotify.
 *
 * @since 0.1.0
 */
@AutoConfiguration(before = { SpotifyAutoConfiguration.class, OAuth2ClientWebSecurityAutoConfiguration.class })
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass({ ClientRegistration.class, HttpSecurity.class, HttpServletRequest.class })
@ConditionalOnBooleanProperty(name = "spotify.enabled", matchIfMissing = true)
@ConditionalOnSpotifyLogin
@ConditionalOnProperty(name = "spotify.login.mode", havingValue = "connect")
public final class SpotifyConnectAutoConfiguration {

	/**
	 * Spring Security applies it to each chain before the application does, whose word is
	 * the last.
	 */
	@Bean
	Customizer<HttpSecurity> spotifyConnectCustomizer(ObjectProvider<ClientRegistrationRepository> registrations,
			ObjectProvider<OAuth2AuthorizationRequestResolver> resolvers,
			ObjectProvider<SpotifyLoginFailureHandler> failureHandlers) {
		return (http) -> {
			AuthenticationFailureHandler failureHandler = failureHandlers.getIfUnique();
			http.oauth2Client(Customizer.withDefaults());
			resolvers.ifUnique(
					(resolver) -> http.addFilterAfter(new ConnectStartFilter(resolver), AuthorizationFilter.class));
			http.with(new SpotifyConnectConfigurer(registrations.getObject(),
					(failureHandler != null) ? failureHandler : new ConnectFailurePage()));
		};
	}

	/**
	 * The chain of an application that has none. Boot's would offer a login with Spotify.
	 */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnDefaultWebSecurity
	@ConditionalOnOnlySpotify
	static class FilterChainConfiguration {

		@Bean
		SecurityFilterChain spotifyConnectFilterChain(HttpSecurity http) {
			http.authorizeHttpRequests((requests) -> requests.anyRequest().authenticated());
			http.formLogin(Customizer.withDefaults());
			http.httpBasic(Customizer.withDefaults());
			return http.build();
		}

	}

}
