package io.github.springspotify.autoconfigure.reactive;

import java.time.Clock;

import io.github.springspotify.autoconfigure.login.FreshTokens;
import io.github.springspotify.token.SpotifyTokens;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;

/**
 * What the repository and the service need, looked up when it is used: they are made by a
 * bean post-processor, which must not make other beans early.
 *
 * @param tokens where authorisations go
 * @param fresh gives fresh tokens
 * @param repositories the client registrations
 * @param rules tells users from others
 * @param clocks tells the time
 */
record ReactiveLoginComponents(ObjectProvider<SpotifyTokens> tokens, FreshTokens fresh,
		ObjectProvider<ReactiveClientRegistrationRepository> repositories, ObjectProvider<ReactiveIdentities> rules,
		ObjectProvider<Clock> clocks) {

	SpotifyTokens connections() {
		return this.tokens.getObject();
	}

	ReactiveClientRegistrationRepository registrations() {
		return this.repositories.getObject();
	}

	ReactiveIdentities identities() {
		return this.rules.getObject();
	}

	Clock clock() {
		return this.clocks.getIfUnique(Clock::systemUTC);
	}

}
