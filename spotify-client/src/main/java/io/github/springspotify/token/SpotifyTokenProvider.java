package io.github.springspotify.token;

import reactor.core.publisher.Mono;

/**
 * Gives each call the token to send. Implementations are called by many threads at once
 * and must not block.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface SpotifyTokenProvider {

	/**
	 * Return a token that is valid now.
	 * @param identity on whose behalf the call is made
	 * @return the token; an error if there is none, never empty
	 */
	Mono<AccessToken> getToken(SpotifyIdentity identity);

	/**
	 * Return a new token in place of one that Spotify did not accept although it has not
	 * expired. Asked once a call; the call is then repeated once.
	 * @param identity on whose behalf the call is made
	 * @param rejected the token that was not accepted
	 * @return the new token, or empty if no other can be had
	 */
	default Mono<AccessToken> renewToken(SpotifyIdentity identity, AccessToken rejected) {
		return Mono.empty();
	}

	/**
	 * Return a provider that gives one token to one user, and an error to every other
	 * identity.
	 * @param user the user whom the token belongs to
	 * @param value value of the access token
	 * @return the provider
	 */
	static SpotifyTokenProvider fixed(SpotifyIdentity user, String value) {
		return new SingleUserTokenProvider(user, AccessToken.of(value));
	}

	/**
	 * Return a provider that asks one provider for the application's token and another
	 * for those of users.
	 * @param application gives the application's token
	 * @param users gives the users' tokens
	 * @return the provider
	 */
	static SpotifyTokenProvider of(SpotifyTokenProvider application, SpotifyTokenProvider users) {
		return new RoutingTokenProvider(application, users);
	}

}
