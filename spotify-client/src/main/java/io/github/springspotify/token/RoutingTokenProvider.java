package io.github.springspotify.token;

import reactor.core.publisher.Mono;

/**
 * Gives users their own tokens and calls without a user the application's.
 *
 * @param application gives the application's token
 * @param users gives the users' tokens
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
