package io.github.springspotify.token;

import io.github.springspotify.error.AuthenticationException;
import io.github.springspotify.error.ErrorResponse;
import reactor.core.publisher.Mono;

/**
 * Gives one token to the one user it belongs to, and nobody else.
 *
 * @param user the user
 * @param token the token
 */
record SingleUserTokenProvider(SpotifyIdentity user, AccessToken token) implements SpotifyTokenProvider {

	@Override
	public Mono<AccessToken> getToken(SpotifyIdentity identity) {
		if (identity.equals(this.user)) {
			return Mono.just(this.token);
		}
		String message = "This client has one access token and cannot make calls on behalf of " + identity
				+ ". Configure client credentials and log users in for that.";
		return Mono
			.error(() -> new AuthenticationException(message, ErrorResponse.of("POST /api/token", null, 401), null));
	}

}
