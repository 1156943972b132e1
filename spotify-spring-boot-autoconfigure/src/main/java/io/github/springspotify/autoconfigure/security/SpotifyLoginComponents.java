package io.github.springspotify.autoconfigure.security;

import java.time.Clock;

import io.github.springspotify.autoconfigure.login.AuthorizedClients;
import io.github.springspotify.autoconfigure.login.FreshTokens;
import io.github.springspotify.autoconfigure.login.LoginIdentities;
import io.github.springspotify.token.SpotifyTokens;
import io.github.springspotify.token.StoredToken;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;

/**
 * What the repository needs, looked up when it is used: the repository is made by a bean
 * post-processor, which must not make other beans early.
 */
final class SpotifyLoginComponents {

	private final ObjectProvider<SpotifyTokens> connections;

	private final FreshTokens tokens;

	private final ObjectProvider<ClientRegistrationRepository> registrations;

	private final ObjectProvider<LoginIdentities> identities;

	private final ObjectProvider<CurrentUser> currentUser;

	private final ObjectProvider<Clock> clock;

	SpotifyLoginComponents(ObjectProvider<SpotifyTokens> connections, FreshTokens tokens,
			ObjectProvider<ClientRegistrationRepository> registrations, ObjectProvider<LoginIdentities> identities,
			ObjectProvider<CurrentUser> currentUser, ObjectProvider<Clock> clock) {
		this.connections = connections;
		this.tokens = tokens;
		this.registrations = registrations;
		this.identities = identities;
		this.currentUser = currentUser;
		this.clock = clock;
	}

	SpotifyTokens connections() {
		return this.connections.getObject();
	}

	FreshTokens tokens() {
		return this.tokens;
	}

	ClientRegistrationRepository registrations() {
		return this.registrations.getObject();
	}

	LoginIdentities identities() {
		return this.identities.getObject();
	}

	CurrentUser currentUser() {
		return this.currentUser.getObject();
	}

	Clock clock() {
		return this.clock.getIfUnique(Clock::systemUTC);
	}

	/**
	 * Return what is kept of a client that has just been authorised.
	 */
	StoredToken toStoredToken(OAuth2AuthorizedClient client) {
		return AuthorizedClients.toStoredToken(client, clock().instant());
	}

}
