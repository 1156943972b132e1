package io.github.springspotify.autoconfigure.reactive;

import io.github.springspotify.autoconfigure.login.AuthorizationOwner;
import io.github.springspotify.autoconfigure.login.LoginIdentities;
import reactor.core.publisher.Mono;

import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.server.DefaultServerOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.server.ServerOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.web.server.ServerWebExchange;

/**
 * Makes the request with which a browser is sent to Spotify. Where users connect an
 * account, there is none before they have logged in: the rules of the application then
 * lead to its login and back. Requests of other registrations are Spring Security's.
 */
final class SpotifyServerAuthorizationRequestResolver implements ServerOAuth2AuthorizationRequestResolver {

	private final ServerOAuth2AuthorizationRequestResolver delegate;

	private final LoginIdentities identities;

	SpotifyServerAuthorizationRequestResolver(ReactiveClientRegistrationRepository registrations,
			LoginIdentities identities) {
		this.delegate = new DefaultServerOAuth2AuthorizationRequestResolver(registrations);
		this.identities = identities;
	}

	@Override
	public Mono<OAuth2AuthorizationRequest> resolve(ServerWebExchange exchange) {
		return this.delegate.resolve(exchange).flatMap(this::complete);
	}

	@Override
	public Mono<OAuth2AuthorizationRequest> resolve(ServerWebExchange exchange, String registrationId) {
		return this.delegate.resolve(exchange, registrationId).flatMap(this::complete);
	}

	private Mono<OAuth2AuthorizationRequest> complete(OAuth2AuthorizationRequest request) {
		if (!this.identities.isConnect() || !LoginIdentities.REGISTRATION_ID
			.equals(request.getAttribute(OAuth2ParameterNames.REGISTRATION_ID))) {
			return Mono.just(request);
		}
		return ReactiveSecurityContextHolder.getContext()
			.mapNotNull(SecurityContext::getAuthentication)
			.filter((authentication) -> this.identities.of(authentication, () -> null) != null)
			.map((authentication) -> AuthorizationOwner
				.write(OAuth2AuthorizationRequest.from(request), authentication.getName())
				.build());
	}

}
