package io.github.springspotify.autoconfigure.login;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;

import io.github.springspotify.error.AuthenticationException;
import io.github.springspotify.error.RateLimitedException;
import io.github.springspotify.error.ReauthorizationRequiredException;
import io.github.springspotify.error.SpotifyException;
import io.github.springspotify.oauth2.SpotifyLoginFailure;
import io.github.springspotify.token.SpotifyTokenEndpoint;
import io.github.springspotify.token.TokenResponse;
import reactor.core.publisher.Mono;

import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;

/**
 * Exchanges the code of a login or a connection for tokens, on our own connections with
 * their timeouts.
 *
 * @since 0.1.0
 */
public final class SpotifyCodeExchange {

	private final SpotifyTokenEndpoint endpoint;

	/**
	 * Create an exchange.
	 * @param endpoint where codes are exchanged
	 */
	public SpotifyCodeExchange(SpotifyTokenEndpoint endpoint) {
		this.endpoint = endpoint;
	}

	/**
	 * Exchange a code.
	 * @param exchange what was asked for and what was answered
	 * @return the tokens, or an {@link OAuth2AuthorizationException}
	 */
	public Mono<OAuth2AccessTokenResponse> exchange(OAuth2AuthorizationExchange exchange) {
		String verifier = exchange.getAuthorizationRequest().getAttribute(PkceParameterNames.CODE_VERIFIER);
		return this.endpoint
			.authorizationCode(String.valueOf(exchange.getAuthorizationResponse().getCode()),
					String.valueOf(exchange.getAuthorizationRequest().getRedirectUri()), verifier)
			.switchIfEmpty(Mono.error(() -> new IllegalStateException("The token endpoint gave no answer")))
			.map((response) -> toResponse(response, exchange.getAuthorizationRequest().getScopes()))
			.onErrorMap(SpotifyException.class,
					(ex) -> new OAuth2AuthorizationException(new OAuth2Error(codeOf(ex), ex.getMessage(), null), ex));
	}

	/**
	 * An answer that names no scopes has granted those that were asked for (RFC 6749,
	 * section 5.1).
	 */
	private static OAuth2AccessTokenResponse toResponse(TokenResponse response, Set<String> requestedScopes) {
		Set<String> scopes = response.scopes().isEmpty() ? requestedScopes : response.scopes();
		return OAuth2AccessTokenResponse.withToken(response.accessToken())
			.tokenType(OAuth2AccessToken.TokenType.BEARER)
			.expiresIn(Duration.between(Instant.EPOCH, response.expiresAt(Instant.EPOCH)).toSeconds())
			.scopes(scopes)
			.refreshToken(response.refreshToken())
			.build();
	}

	private static String codeOf(SpotifyException ex) {
		if (ex instanceof ReauthorizationRequiredException) {
			return OAuth2ErrorCodes.INVALID_GRANT;
		}
		if (ex instanceof RateLimitedException) {
			return SpotifyLoginFailure.RATE_LIMITED_CODE;
		}
		return (ex instanceof AuthenticationException) ? OAuth2ErrorCodes.INVALID_CLIENT
				: OAuth2ErrorCodes.TEMPORARILY_UNAVAILABLE;
	}

}
