package io.github.springspotify.autoconfigure.security;

import java.time.Clock;

import io.github.springspotify.SpotifyClientBuilder;
import io.github.springspotify.autoconfigure.ConditionalOnSpotifyLogin;
import io.github.springspotify.autoconfigure.SpotifyAutoConfiguration;
import io.github.springspotify.autoconfigure.SpotifyProperties;
import io.github.springspotify.autoconfigure.login.ConditionalOnLoopbackRedirect;
import io.github.springspotify.autoconfigure.login.FreshTokens;
import io.github.springspotify.autoconfigure.login.LoginIdentities;
import io.github.springspotify.autoconfigure.login.LoginPropertiesCheck;
import io.github.springspotify.autoconfigure.login.SpotifyCodeExchange;
import io.github.springspotify.autoconfigure.login.SpotifyProfiles;
import io.github.springspotify.autoconfigure.store.SessionSpotifyTokenStore;
import io.github.springspotify.autoconfigure.store.TokenCipher;
import io.github.springspotify.token.SpotifyIdentityResolver;
import io.github.springspotify.token.SpotifyTokenEndpoint;
import io.github.springspotify.token.SpotifyTokenProvider;
import io.github.springspotify.token.SpotifyTokenStore;
import io.github.springspotify.token.SpotifyTokens;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.user.OAuth2User;
import org.springframework.security.web.SecurityFilterChain;

/**
 * Auto-configuration of login with Spotify and of connected accounts in servlet
 * applications. The client registration itself comes from the environment; this class
 * brings the users' tokens and Spring Security together.
 *
 * @since 0.1.0
 */
@AutoConfiguration(before = SpotifyAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass({ ClientRegistration.class, HttpSecurity.class, HttpServletRequest.class })
@ConditionalOnBooleanProperty(name = "spotify.enabled", matchIfMissing = true)
@ConditionalOnSpotifyLogin
@Import(SpotifyConsentConfiguration.class)
public final class SpotifyLoginAutoConfiguration {

	SpotifyLoginAutoConfiguration(Environment environment) {
		LoginPropertiesCheck.check(environment);
	}

	@Bean
	LoginIdentities spotifyLoginIdentities(Environment environment) {
		return LoginIdentities.of(environment);
	}

	@Bean
	@ConditionalOnMissingBean
	SpotifyIdentityResolver spotifyIdentityResolver(CurrentUser currentUser) {
		return new SecurityIdentityResolver(currentUser);
	}

	@Bean
	CurrentUser spotifyCurrentUser(ObjectProvider<SecurityContextHolderStrategy> strategy, LoginIdentities identities) {
		return new CurrentUser(strategyOf(strategy), identities);
	}

	private static SecurityContextHolderStrategy strategyOf(ObjectProvider<SecurityContextHolderStrategy> strategy) {
		return strategy.getIfUnique(SecurityContextHolder::getContextHolderStrategy);
	}

	@Bean
	@ConditionalOnMissingBean
	OAuth2AuthorizationRequestResolver spotifyAuthorizationRequestResolver(ClientRegistrationRepository registrations,
			ObjectProvider<SecurityContextHolderStrategy> strategy, LoginIdentities identities,
			ObjectProvider<SpotifyTokenStore> store) {
		return new SpotifyAuthorizationRequestResolver(registrations, strategyOf(strategy), identities, store);
	}

	@Bean
	Customizer<HttpSecurity> spotifyAuthorizationCustomizer(SpotifyTokens tokens, LoginIdentities identities) {
		return (http) -> http.with(new SpotifyAuthorizationConfigurer(new ForgetTokenOnLogout(tokens, identities)));
	}

	@Bean
	@ConditionalOnMissingBean
	@ConditionalOnProperty(name = "spotify.token-store.type", havingValue = "session")
	SpotifyTokenStore sessionSpotifyTokenStore(TokenCipher cipher, ApplicationEventPublisher publisher) {
		return new SessionSpotifyTokenStore(cipher, publisher::publishEvent);
	}

	@Bean
	static AuthorizedClientPostProcessor spotifyAuthorizedClientPostProcessor(ObjectProvider<SpotifyTokens> connections,
			ObjectProvider<SpotifyTokenProvider> tokens, ObjectProvider<ClientRegistrationRepository> registrations,
			ObjectProvider<LoginIdentities> identities, ObjectProvider<CurrentUser> currentUser,
			ObjectProvider<SpotifyProperties> properties, ObjectProvider<Clock> clock) {
		return new AuthorizedClientPostProcessor(new SpotifyLoginComponents(connections,
				new FreshTokens(tokens, properties), registrations, identities, currentUser, clock));
	}

	@Bean
	@ConditionalOnMissingBean
	OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> spotifyCodeTokenResponseClient(
			SpotifyTokenEndpoint endpoint, LoginIdentities identities,
			ObjectProvider<SecurityContextHolderStrategy> strategy) {
		return new SpotifyCodeTokenResponseClient(new SpotifyCodeExchange(endpoint), identities, strategyOf(strategy));
	}

	@Bean
	@ConditionalOnMissingBean
	OAuth2UserService<OAuth2UserRequest, OAuth2User> spotifyOAuth2UserService(
			ObjectProvider<SpotifyClientBuilder> builder, LoginIdentities identities) {
		return new SpotifyOAuth2UserService(new SpotifyProfiles(builder::getObject, identities));
	}

	/**
	 * Sends users to Spotify in the middle of a page that needs a scope or a token.
	 */
	@Bean
	@ConditionalOnBooleanProperty(name = "spotify.login.incremental-consent", matchIfMissing = true)
	FilterRegistrationBean<ConsentFilter> spotifyConsentFilter(ObjectProvider<SecurityContextHolderStrategy> strategy,
			LoginIdentities identities, ObjectProvider<Clock> clock,
			ObjectProvider<SecurityFilterProperties> security) {
		FilterRegistrationBean<ConsentFilter> registration = new FilterRegistrationBean<>(
				new ConsentFilter(ConsentRedirect.of(strategy, identities, clock)));
		registration.setOrder(orderOf(security) + 1);
		registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ASYNC);
		return registration;
	}

	@Bean
	FilterRegistrationBean<LoginFailurePageFilter> spotifyLoginFailurePageFilter(
			ObjectProvider<SecurityFilterChain> chains, LoginIdentities identities,
			ObjectProvider<SecurityFilterProperties> security) {
		FilterRegistrationBean<LoginFailurePageFilter> registration = new FilterRegistrationBean<>(
				new LoginFailurePageFilter(chains, identities));
		registration.setOrder(orderOf(security) - 1);
		return registration;
	}

	/**
	 * Return the place of Spring Security's filter, which applications can move.
	 */
	private static int orderOf(ObjectProvider<SecurityFilterProperties> security) {
		return security.stream()
			.mapToInt(SecurityFilterProperties::getOrder)
			.findFirst()
			.orElse(SecurityFilterProperties.DEFAULT_FILTER_ORDER);
	}

	@Bean
	@ConditionalOnLoopbackRedirect
	FilterRegistrationBean<LoopbackRedirectFilter> spotifyLoopbackRedirectFilter() {
		FilterRegistrationBean<LoopbackRedirectFilter> registration = new FilterRegistrationBean<>(
				new LoopbackRedirectFilter());
		registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 20);
		return registration;
	}

}
