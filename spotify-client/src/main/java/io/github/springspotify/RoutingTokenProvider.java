package io.github.springspotify;

import io.github.springspotify.token.AccessToken;
import io.github.springspotify.token.SpotifyIdentity;
import io.github.springspotify.token.SpotifyTokenProvider;
import reactor.core.publisher.Mono;

/**
 * Gives users their own tokens and calls without a user the application's.
 */
record RoutingTokenProvider(SpotifyTokenProvider application,
		SpotifyTokenProvider users) implements SpotifyTokenProvider {

	@Override
	public Mono<AccessToken> getToken(SpotifyIdentity identity) {
		return providerFor(identity).getToken(identity);
	}

	@Override
	public Mono<AccessToken> renewToken(SpotifyIdentity identity, AccessToken rejected) {
		return providerFor(identity).renewToken(identity, rejected);
	}

	private SpotifyTokenProvider providerFor(SpotifyIdentity identity) {
		return identity.isApplication() ? this.application : this.users;
	}

}
