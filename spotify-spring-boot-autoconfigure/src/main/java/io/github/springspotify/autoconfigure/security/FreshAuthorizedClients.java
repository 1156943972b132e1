package io.github.springspotify.autoconfigure.security;

import io.github.springspotify.autoconfigure.login.AuthorizedClients;
import io.github.springspotify.autoconfigure.login.LoginIdentities;
import io.github.springspotify.error.ReauthorizationRequiredException;
import io.github.springspotify.token.AccessToken;
import io.github.springspotify.token.SpotifyIdentity;
import org.jspecify.annotations.Nullable;

import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;

/**
 * Users' tokens as Spring Security gets them: fresh, and without the refresh token.
 * Spring Security would use that beside us, and Spotify may accept it once only.
 */
final class FreshAuthorizedClients {

	private final SpotifyLoginComponents components;

	FreshAuthorizedClients(SpotifyLoginComponents components) {
		this.components = components;
	}

	@Nullable OAuth2AuthorizedClient load(SpotifyIdentity user) {
		ClientRegistration registration = this.components.registrations()
			.findByRegistrationId(LoginIdentities.REGISTRATION_ID);
		AccessToken token = freshToken(user);
		return (token != null && registration != null)
				? AuthorizedClients.of(registration, user, token, this.components.clock().instant()) : null;
	}

	private @Nullable AccessToken freshToken(SpotifyIdentity user) {
		try {
			return this.components.tokens().get(user).block();
		}
		catch (ReauthorizationRequiredException ex) {
			return null;
		}
	}

}
