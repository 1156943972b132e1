package io.github.springspotify.autoconfigure.reactive;

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

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.web.server.SecurityWebFiltersOrder;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.ReactiveOAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserRequest;
import org.springframework.security.oauth2.client.userinfo.ReactiveOAuth2UserService;
import org.springframework.security.oauth2.client.web.server.ServerOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.user.OAuth2User;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.web.server.WebFilter;

/**
 * Auto-configuration of login with Spotify and of connected accounts in reactive
 * applications. The client registration itself comes from the environment; this class
 * brings the users' tokens and Spring Security together.
 *
 * @since 0.1.0
 */
@AutoConfiguration(before = SpotifyAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
@ConditionalOnClass({ ReactiveClientRegistrationRepository.class, ServerHttpSecurity.class, WebFilter.class })
@ConditionalOnBooleanProperty(name = "spotify.enabled", matchIfMissing = true)
@ConditionalOnSpotifyLogin
public final class SpotifyReactiveLoginAutoConfiguration {

	/**
	 * Before Spring Security's filters, which have -100.
	 */
	private static final int BEFORE_SECURITY = -101;

	private static final int AFTER_SECURITY = -99;

	SpotifyReactiveLoginAutoConfiguration(Environment environment) {
		LoginPropertiesCheck.check(environment);
	}

	@Bean
	LoginIdentities spotifyLoginIdentities(Environment environment) {
		return LoginIdentities.of(environment);
	}

	@Bean
	ReactiveIdentities spotifyReactiveIdentities(LoginIdentities identities) {
		return new ReactiveIdentities(identities);
	}

	@Bean
	@ConditionalOnMissingBean
	SpotifyIdentityResolver spotifyIdentityResolver(ReactiveIdentities identities) {
		return new ReactiveSecurityIdentityResolver(identities);
	}

	@Bean
	@ConditionalOnMissingBean
	@ConditionalOnProperty(name = "spotify.token-store.type", havingValue = "session")
	SpotifyTokenStore sessionSpotifyTokenStore(TokenCipher cipher, ApplicationEventPublisher publisher) {
		return new SessionSpotifyTokenStore(cipher, publisher::publishEvent);
	}

	@Bean
	static ReactiveAuthorizedClientPostProcessor spotifyReactiveAuthorizedClientPostProcessor(
			ObjectProvider<SpotifyTokens> tokens, ObjectProvider<SpotifyTokenProvider> provider,
			ObjectProvider<ReactiveClientRegistrationRepository> registrations,
			ObjectProvider<ReactiveIdentities> identities, ObjectProvider<SpotifyProperties> properties,
			ObjectProvider<Clock> clock) {
		return new ReactiveAuthorizedClientPostProcessor(new ReactiveLoginComponents(tokens,
				new FreshTokens(provider, properties), registrations, identities, clock));
	}

	@Bean
	@ConditionalOnMissingBean
	ServerOAuth2AuthorizationRequestResolver spotifyServerAuthorizationRequestResolver(
			ReactiveClientRegistrationRepository registrations, ReactiveIdentities identities,
			ObjectProvider<SpotifyTokenStore> store) {
		return new SpotifyServerAuthorizationRequestResolver(registrations, identities, store);
	}

	@Bean
	Customizer<ServerHttpSecurity> spotifyAuthorizationCustomizer() {
		return (http) -> http.addFilterBefore(new AuthorizationStartWebFilter(), SecurityWebFiltersOrder.HTTP_BASIC);
	}

	@Bean
	@Order(AFTER_SECURITY)
	@ConditionalOnBooleanProperty(name = "spotify.login.incremental-consent", matchIfMissing = true)
	ConsentWebFilter spotifyConsentWebFilter(LoginIdentities identities, ObjectProvider<Clock> clock) {
		return new ConsentWebFilter(identities, clock.getIfUnique(Clock::systemUTC));
	}

	@Bean
	@ConditionalOnMissingBean
	ReactiveOAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> spotifyReactiveCodeTokenResponseClient(
			SpotifyTokenEndpoint endpoint, LoginIdentities identities) {
		return new SpotifyReactiveCodeTokenResponseClient(new SpotifyCodeExchange(endpoint), identities);
	}

	@Bean
	@ConditionalOnMissingBean
	ReactiveOAuth2UserService<OAuth2UserRequest, OAuth2User> spotifyReactiveOAuth2UserService(
			ObjectProvider<SpotifyClientBuilder> builder, LoginIdentities identities) {
		return new SpotifyReactiveOAuth2UserService(new SpotifyProfiles(builder::getObject, identities));
	}

	/**
	 * Spring Security tells of no logout by an event here.
	 */
	@Bean
	Customizer<ServerHttpSecurity> spotifyForgetTokenOnLogout(SpotifyTokens tokens, ReactiveIdentities identities) {
		return (http) -> http.logout((logout) -> logout
			.logoutHandler((handlers) -> handlers.add(0, new ForgetTokenServerLogoutHandler(tokens, identities))));
	}

	@Bean
	@Order(BEFORE_SECURITY)
	WebFilter spotifyLoginFailureWebFilter(ObjectProvider<SecurityWebFilterChain> chains, LoginIdentities identities) {
		return new LoginFailureWebFilter(chains, identities);
	}

	@Bean
	@Order(Ordered.HIGHEST_PRECEDENCE + 10)
	@ConditionalOnClass(name = "reactor.netty.http.server.HttpServerRequest")
	WebFilter spotifyLoginConnectionWebFilter() {
		return new LoginConnectionWebFilter();
	}

	@Bean
	@Order(Ordered.HIGHEST_PRECEDENCE + 20)
	@ConditionalOnLoopbackRedirect
	WebFilter spotifyLoopbackRedirectWebFilter() {
		return new LoopbackRedirectWebFilter();
	}

}
