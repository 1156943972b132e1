package io.github.springspotify.token;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * The token endpoint of Spotify's accounts service.
 *
 * @since 0.1.0
 * @see <a href=
 * "https://developer.spotify.com/documentation/web-api/tutorials/refreshing-tokens">Refreshing
 * tokens</a>
 */
public interface SpotifyTokenEndpoint {

	/**
	 * Request a token for the application itself.
	 * @return the answer, or an {@code AuthenticationException} if the credentials are
	 * refused
	 */
	Mono<TokenResponse> clientCredentials();

	/**
	 * Exchange the code of an authorisation for tokens.
	 * @param code the code, which is valid once and for ten minutes
	 * @param redirectUri redirect URI with which the code was requested
	 * @param codeVerifier PKCE verifier, if the code was requested with a challenge
	 * @return the answer, or a {@code ReauthorizationRequiredException} if the code is
	 * not valid
	 */
	Mono<TokenResponse> authorizationCode(String code, String redirectUri, @Nullable String codeVerifier);

	/**
	 * Request a new access token for a user.
	 * @param refreshToken the user's refresh token
	 * @return the answer, or a {@code ReauthorizationRequiredException} if the refresh
	 * token is not valid any more
	 */
	Mono<TokenResponse> refresh(String refreshToken);

}
