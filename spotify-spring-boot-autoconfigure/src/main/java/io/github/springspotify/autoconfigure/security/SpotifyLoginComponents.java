package io.github.springspotify.autoconfigure.security;

import java.time.Clock;

import io.github.springspotify.token.SpotifyTokenProvider;
import io.github.springspotify.token.SpotifyTokenStore;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;

/**
 * What the repository needs, looked up when it is used: the repository is made by a bean
 * post-processor, which must not make other beans early.
 */
final class SpotifyLoginComponents {

	private final ObjectProvider<SpotifyTokenStore> store;

	private final ObjectProvider<SpotifyTokenProvider> tokens;

	private final ObjectProvider<ClientRegistrationRepository> registrations;

	private final ObjectProvider<LoginIdentities> identities;

	private final ObjectProvider<Clock> clock;

	SpotifyLoginComponents(ObjectProvider<SpotifyTokenStore> store, ObjectProvider<SpotifyTokenProvider> tokens,
			ObjectProvider<ClientRegistrationRepository> registrations, ObjectProvider<LoginIdentities> identities,
			ObjectProvider<Clock> clock) {
		this.store = store;
		this.tokens = tokens;
		this.registrations = registrations;
		this.identities = identities;
		this.clock = clock;
	}

	SpotifyTokenStore store() {
		return this.store.getObject();
	}

	SpotifyTokenProvider tokens() {
		return this.tokens.getObject();
	}

	ClientRegistrationRepository registrations() {
		return this.registrations.getObject();
	}

	LoginIdentities identities() {
		return this.identities.getObject();
	}

	Clock clock() {
		return this.clock.getIfUnique(Clock::systemUTC);
	}

}
