package io.github.springspotify.autoconfigure.reactive;

import io.github.springspotify.autoconfigure.login.AuthorizationOwner;
import io.github.springspotify.autoconfigure.login.LoginIdentities;
import io.github.springspotify.autoconfigure.login.SpotifyCodeExchange;
import reactor.core.publisher.Mono;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.ReactiveOAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.WebClientReactiveAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/**
 * Exchanges the code of a login with Spotify on our own connections, with their timeouts.
 * Other registrations are left to Spring Security's client, which has none.
 */
final class SpotifyReactiveCodeTokenResponseClient
		implements ReactiveOAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> {

	private final SpotifyCodeExchange codes;

	private final LoginIdentities identities;

	private final ReactiveOAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> others = new WebClientReactiveAuthorizationCodeTokenResponseClient();

	SpotifyReactiveCodeTokenResponseClient(SpotifyCodeExchange codes, LoginIdentities identities) {
		this.codes = codes;
		this.identities = identities;
	}

	@Override
	public Mono<OAuth2AccessTokenResponse> getTokenResponse(OAuth2AuthorizationCodeGrantRequest request) {
		if (!LoginIdentities.REGISTRATION_ID.equals(request.getClientRegistration().getRegistrationId())) {
			return this.others.getTokenResponse(request);
		}
		OAuth2AuthorizationExchange exchange = request.getAuthorizationExchange();
		return ReactiveSecurityContextHolder.getContext()
			.mapNotNull(SecurityContext::getAuthentication)
			.map(Authentication::getName)
			.defaultIfEmpty("")
			.doOnNext((name) -> check(exchange.getAuthorizationRequest(), name))
			.flatMap((name) -> this.codes.exchange(exchange))
			.transform(LoginFailureWebFilter::remembered);
	}

	private void check(OAuth2AuthorizationRequest request, String name) {
		if (this.identities.isConnect()) {
			AuthorizationOwner.check(request, name);
		}
	}

}
