package io.github.springspotify.autoconfigure.reactive;

import java.util.Set;

import io.github.springspotify.autoconfigure.login.AuthorizationOwner;
import io.github.springspotify.autoconfigure.login.ConsentNeed;
import io.github.springspotify.autoconfigure.login.ConsentScopes;
import io.github.springspotify.autoconfigure.login.LoginIdentities;
import io.github.springspotify.token.SpotifyIdentity;
import io.github.springspotify.token.SpotifyTokenStore;
import io.github.springspotify.token.StoredToken;
import reactor.core.publisher.Mono;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.server.DefaultServerOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.server.ServerOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.web.server.ServerWebExchange;

/**
 * Makes the request with which a browser is sent to Spotify, with the scopes that a page
 * needs in addition. Where users connect an account, there is none before they have
 * logged in: the rules of the application then lead to its login and back. Requests of
 * other registrations are Spring Security's.
 */
final class SpotifyServerAuthorizationRequestResolver implements ServerOAuth2AuthorizationRequestResolver {

	private final ServerOAuth2AuthorizationRequestResolver delegate;

	private final ReactiveIdentities identities;

	private final ObjectProvider<SpotifyTokenStore> store;

	SpotifyServerAuthorizationRequestResolver(ReactiveClientRegistrationRepository registrations,
			ReactiveIdentities identities, ObjectProvider<SpotifyTokenStore> store) {
		this.delegate = new DefaultServerOAuth2AuthorizationRequestResolver(registrations);
		this.identities = identities;
		this.store = store;
	}

	@Override
	public Mono<OAuth2AuthorizationRequest> resolve(ServerWebExchange exchange) {
		return this.delegate.resolve(exchange).flatMap((request) -> complete(request, exchange));
	}

	@Override
	public Mono<OAuth2AuthorizationRequest> resolve(ServerWebExchange exchange, String registrationId) {
		return this.delegate.resolve(exchange, registrationId).flatMap((request) -> complete(request, exchange));
	}

	private Mono<OAuth2AuthorizationRequest> complete(OAuth2AuthorizationRequest request, ServerWebExchange exchange) {
		if (!LoginIdentities.REGISTRATION_ID.equals(request.getAttribute(OAuth2ParameterNames.REGISTRATION_ID))) {
			return Mono.just(request);
		}
		Set<String> additional = ConsentScopes
			.parse(exchange.getRequest().getQueryParams().getFirst(ConsentNeed.SCOPE));
		Mono<OAuth2AuthorizationRequest> forUser = ReactiveSecurityContextHolder.getContext()
			.mapNotNull(SecurityContext::getAuthentication)
			.flatMap((authentication) -> this.identities.of(authentication, exchange))
			.flatMap((user) -> grantedBy(user, additional)
				.map((granted) -> withOwner(ConsentScopes.add(request, additional, granted), user).build()));
		return this.identities.rule().isConnect() ? forUser : forUser
			.switchIfEmpty(Mono.fromSupplier(() -> ConsentScopes.add(request, additional, Set.of()).build()));
	}

	private OAuth2AuthorizationRequest.Builder withOwner(OAuth2AuthorizationRequest.Builder request,
			SpotifyIdentity user) {
		return this.identities.rule().isConnect() ? AuthorizationOwner.write(request, user.principal()) : request;
	}

	private Mono<Set<String>> grantedBy(SpotifyIdentity user, Set<String> additional) {
		return additional.isEmpty() ? Mono.just(Set.of())
				: StoreWork.run(() -> this.store.getObject().load(user))
					.map(StoredToken::scopes)
					.defaultIfEmpty(Set.of());
	}

}
