package io.github.springspotify.autoconfigure.login;

import java.time.Duration;
import java.util.concurrent.TimeoutException;

import io.github.springspotify.autoconfigure.SpotifyProperties;
import io.github.springspotify.error.SpotifyTransportException;
import io.github.springspotify.token.AccessToken;
import io.github.springspotify.token.SpotifyIdentity;
import io.github.springspotify.token.SpotifyTokenProvider;
import reactor.core.publisher.Mono;

import org.springframework.beans.factory.ObjectProvider;

/**
 * Users' tokens for Spring Security, in no more time than a call may take.
 *
 * @param providers gives the tokens
 * @param properties says how long a call may take
 * @since 0.1.0
 */
public record FreshTokens(ObjectProvider<SpotifyTokenProvider> providers,
		ObjectProvider<SpotifyProperties> properties) {

	/**
	 * Give the token of a user, renewed if need be.
	 * @param user the user
	 * @return the token, or a {@code SpotifyTransportException} when time is up
	 */
	public Mono<AccessToken> get(SpotifyIdentity user) {
		Duration timeout = this.properties.getObject().timeout();
		return this.providers.getObject().getToken(user).timeout(timeout, Mono.error(() -> tooLate(user, timeout)));
	}

	private static SpotifyTransportException tooLate(SpotifyIdentity user, Duration timeout) {
		return new SpotifyTransportException(
				"There was no token for " + user + " within " + timeout.toMillis()
						+ " ms ('spotify.timeout'). Check the token store and Spotify's token endpoint.",
				true, new TimeoutException());
	}

}
