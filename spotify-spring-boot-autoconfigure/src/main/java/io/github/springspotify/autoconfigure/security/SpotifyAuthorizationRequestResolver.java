package io.github.springspotify.autoconfigure.security;

import java.util.Set;

import io.github.springspotify.autoconfigure.login.AuthorizationOwner;
import io.github.springspotify.autoconfigure.login.ConsentNeed;
import io.github.springspotify.autoconfigure.login.ConsentScopes;
import io.github.springspotify.autoconfigure.login.LoginIdentities;
import io.github.springspotify.token.SpotifyIdentity;
import io.github.springspotify.token.SpotifyTokenStore;
import io.github.springspotify.token.StoredToken;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;

/**
 * Makes the request with which a browser is sent to Spotify, with the scopes that a page
 * needs in addition. Where users connect an account, there is none before they have
 * logged in: the rules of the application then lead to its login and back. Requests of
 * other registrations are Spring Security's.
 */
final class SpotifyAuthorizationRequestResolver implements OAuth2AuthorizationRequestResolver {

	private final OAuth2AuthorizationRequestResolver delegate;

	private final SecurityContextHolderStrategy strategy;

	private final LoginIdentities identities;

	private final ObjectProvider<SpotifyTokenStore> store;

	SpotifyAuthorizationRequestResolver(ClientRegistrationRepository registrations,
			SecurityContextHolderStrategy strategy, LoginIdentities identities,
			ObjectProvider<SpotifyTokenStore> store) {
		this.delegate = new DefaultOAuth2AuthorizationRequestResolver(registrations);
		this.strategy = strategy;
		this.identities = identities;
		this.store = store;
	}

	@Override
	public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
		return complete(this.delegate.resolve(request), request);
	}

	@Override
	public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String registrationId) {
		return complete(this.delegate.resolve(request, registrationId), request);
	}

	private @Nullable OAuth2AuthorizationRequest complete(@Nullable OAuth2AuthorizationRequest resolved,
			HttpServletRequest request) {
		if (resolved == null || !LoginIdentities.REGISTRATION_ID
			.equals(resolved.getAttribute(OAuth2ParameterNames.REGISTRATION_ID))) {
			return resolved;
		}
		Authentication authentication = this.strategy.getContext().getAuthentication();
		SpotifyIdentity user = this.identities.of(authentication, () -> ServletSpotifySession.of(request));
		if (this.identities.isConnect() && user == null) {
			return null;
		}
		Set<String> additional = ConsentScopes.parse(request.getParameter(ConsentNeed.SCOPE));
		OAuth2AuthorizationRequest.Builder builder = ConsentScopes.add(resolved, additional,
				(additional.isEmpty() || user == null) ? Set.of() : grantedBy(user));
		if (this.identities.isConnect() && user != null) {
			AuthorizationOwner.write(builder, user.principal());
		}
		return builder.build();
	}

	private Set<String> grantedBy(SpotifyIdentity user) {
		StoredToken token = this.store.getObject().load(user);
		return (token != null) ? token.scopes() : Set.of();
	}

}
