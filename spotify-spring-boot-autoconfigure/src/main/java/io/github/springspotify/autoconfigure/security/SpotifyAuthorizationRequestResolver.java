package io.github.springspotify.autoconfigure.security;

import jakarta.servlet.http.HttpServletRequest;

import io.github.springspotify.autoconfigure.login.AuthorizationOwner;
import io.github.springspotify.autoconfigure.login.LoginIdentities;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;

/**
 * Makes the request with which a browser is sent to Spotify. Where users connect an
 * account, there is none before they have logged in: the rules of the application then
 * lead to its login and back. Requests of other registrations are Spring Security's.
 */
final class SpotifyAuthorizationRequestResolver implements OAuth2AuthorizationRequestResolver {

	private final OAuth2AuthorizationRequestResolver delegate;

	private final SecurityContextHolderStrategy strategy;

	private final LoginIdentities identities;

	SpotifyAuthorizationRequestResolver(ClientRegistrationRepository registrations,
			SecurityContextHolderStrategy strategy, LoginIdentities identities) {
		this.delegate = new DefaultOAuth2AuthorizationRequestResolver(registrations);
		this.strategy = strategy;
		this.identities = identities;
	}

	@Override
	public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
		return complete(this.delegate.resolve(request));
	}

	@Override
	public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String registrationId) {
		return complete(this.delegate.resolve(request, registrationId));
	}

	private @Nullable OAuth2AuthorizationRequest complete(@Nullable OAuth2AuthorizationRequest request) {
		if (request == null || !this.identities.isConnect() || !LoginIdentities.REGISTRATION_ID
			.equals(request.getAttribute(OAuth2ParameterNames.REGISTRATION_ID))) {
			return request;
		}
		Authentication authentication = this.strategy.getContext().getAuthentication();
		return (this.identities.of(authentication, () -> null) != null)
				? AuthorizationOwner.write(OAuth2AuthorizationRequest.from(request), authentication.getName()).build()
				: null;
	}

}
