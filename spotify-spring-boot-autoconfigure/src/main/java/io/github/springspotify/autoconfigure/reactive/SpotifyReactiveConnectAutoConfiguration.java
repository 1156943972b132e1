package io.github.springspotify.autoconfigure.reactive;

import io.github.springspotify.autoconfigure.ConditionalOnSpotifyLogin;
import io.github.springspotify.autoconfigure.SpotifyAutoConfiguration;
import io.github.springspotify.autoconfigure.login.ConditionalOnOnlySpotify;
import io.github.springspotify.oauth2.SpotifyServerLoginFailureHandler;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.security.oauth2.client.autoconfigure.reactive.ReactiveOAuth2ClientWebSecurityAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.web.server.SecurityWebFiltersOrder;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.server.ServerOAuth2AuthorizationRequestResolver;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.authentication.ServerAuthenticationFailureHandler;
import org.springframework.web.server.WebFilter;

/**
 * Auto-configuration of reactive applications whose own users connect a Spotify account.
 * Every filter chain gets the authorization code grant; nobody logs in with Spotify.
 *
 * @since 0.1.0
 */
@AutoConfiguration(before = { SpotifyAutoConfiguration.class, ReactiveOAuth2ClientWebSecurityAutoConfiguration.class })
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
@ConditionalOnClass({ ReactiveClientRegistrationRepository.class, ServerHttpSecurity.class, WebFilter.class })
@ConditionalOnBooleanProperty(name = "spotify.enabled", matchIfMissing = true)
@ConditionalOnSpotifyLogin
@ConditionalOnProperty(name = "spotify.login.mode", havingValue = "connect")
public final class SpotifyReactiveConnectAutoConfiguration {

	/**
	 * Spring Security applies it to each chain before the application does, whose word is
	 * the last.
	 */
	@Bean
	Customizer<ServerHttpSecurity> spotifyConnectCustomizer(
			ObjectProvider<ServerOAuth2AuthorizationRequestResolver> resolvers,
			ObjectProvider<SpotifyServerLoginFailureHandler> failureHandlers) {
		return (http) -> {
			ServerAuthenticationFailureHandler failureHandler = failureHandlers.getIfUnique();
			ServerAuthenticationFailureHandler effective = (failureHandler != null) ? failureHandler
					: new ConnectServerFailurePage();
			http.oauth2Client((client) -> resolvers.ifUnique(client::authorizationRequestResolver))
				.addFilterBefore(new ConnectAnswerWebFilter(effective),
						SecurityWebFiltersOrder.OAUTH2_AUTHORIZATION_CODE)
				.addFilterAfter(ConnectAnswerWebFilter::refuse, SecurityWebFiltersOrder.OAUTH2_AUTHORIZATION_CODE);
			resolvers.ifUnique((resolver) -> http.addFilterAfter(new ConnectStartWebFilter(resolver),
					SecurityWebFiltersOrder.AUTHORIZATION));
		};
	}

	@Bean
	static ConnectFilterChainPostProcessor spotifyConnectFilterChainPostProcessor(
			ObjectProvider<ReactiveClientRegistrationRepository> registrations) {
		return new ConnectFilterChainPostProcessor(registrations);
	}

	/**
	 * The chain of an application that has none. Boot's would offer a login with Spotify.
	 */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnMissingBean(SecurityWebFilterChain.class)
	@ConditionalOnOnlySpotify
	static class FilterChainConfiguration {

		@Bean
		SecurityWebFilterChain spotifyConnectFilterChain(ServerHttpSecurity http) {
			http.authorizeExchange((exchanges) -> exchanges.anyExchange().authenticated());
			http.formLogin(Customizer.withDefaults());
			http.httpBasic(Customizer.withDefaults());
			return http.build();
		}

	}

}
