package io.github.springspotify.token;

import reactor.core.publisher.Mono;

/**
 * The token endpoint of Spotify's accounts service.
 *
 * @see <a href=
 * "https://developer.spotify.com/documentation/web-api/tutorials/refreshing-tokens">Refreshing
 * tokens</a>
 * @since 0.1.0
 */
public interface SpotifyTokenEndpoint {

	/**
	 * Request a token for the application itself.
	 * @return the answer, or an {@code AuthenticationException} if the credentials are
	 * refused
	 */
	Mono<TokenResponse> clientCredentials();

	/**
	 * Request a new access token for a user.
	 * @param refreshToken the user's refresh token
	 * @return the answer, or a {@code ReauthorizationRequiredException} if the refresh
	 * token is not valid any more
	 */
	Mono<TokenResponse> refresh(String refreshToken);

}
