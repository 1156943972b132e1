package io.github.springspotify.autoconfigure.security;

import java.util.Objects;

import io.github.springspotify.autoconfigure.login.AuthorizationOwner;
import io.github.springspotify.autoconfigure.login.LoginIdentities;
import io.github.springspotify.autoconfigure.login.SpotifyCodeExchange;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;

/**
 * Exchanges the code of a login with Spotify on our own connections, with their timeouts.
 * Other registrations are left to Spring Security's client, which has none.
 */
final class SpotifyCodeTokenResponseClient
		implements OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> {

	private final SpotifyCodeExchange codes;

	private final LoginIdentities identities;

	private final SecurityContextHolderStrategy strategy;

	private final OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> others = new RestClientAuthorizationCodeTokenResponseClient();

	SpotifyCodeTokenResponseClient(SpotifyCodeExchange codes, LoginIdentities identities,
			SecurityContextHolderStrategy strategy) {
		this.codes = codes;
		this.identities = identities;
		this.strategy = strategy;
	}

	@Override
	public OAuth2AccessTokenResponse getTokenResponse(OAuth2AuthorizationCodeGrantRequest request) {
		if (!LoginIdentities.REGISTRATION_ID.equals(request.getClientRegistration().getRegistrationId())) {
			return this.others.getTokenResponse(request);
		}
		if (this.identities.isConnect()) {
			Authentication current = this.strategy.getContext().getAuthentication();
			AuthorizationOwner.check(request.getAuthorizationExchange().getAuthorizationRequest(),
					(current != null) ? current.getName() : null);
		}
		return Objects.requireNonNull(this.codes.exchange(request.getAuthorizationExchange()).block());
	}

}
