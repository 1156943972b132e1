package io.github.springspotify.autoconfigure.security;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;

import io.github.springspotify.error.AuthenticationException;
import io.github.springspotify.error.ReauthorizationRequiredException;
import io.github.springspotify.error.SpotifyException;
import io.github.springspotify.token.SpotifyTokenEndpoint;
import io.github.springspotify.token.TokenResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;

/**
 * Exchanges the code of a login with Spotify on our own connections, with their timeouts.
 * Other registrations are left to Spring Security's client, which has none.
 */
final class SpotifyCodeTokenResponseClient
		implements OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> {

	private final SpotifyTokenEndpoint endpoint;

	private final OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> others = new RestClientAuthorizationCodeTokenResponseClient();

	SpotifyCodeTokenResponseClient(SpotifyTokenEndpoint endpoint) {
		this.endpoint = endpoint;
	}

	@Override
	public OAuth2AccessTokenResponse getTokenResponse(OAuth2AuthorizationCodeGrantRequest request) {
		if (!LoginIdentities.REGISTRATION_ID.equals(request.getClientRegistration().getRegistrationId())) {
			return this.others.getTokenResponse(request);
		}
		OAuth2AuthorizationExchange exchange = request.getAuthorizationExchange();
		try {
			TokenResponse response = exchangeCode(exchange);
			if (response == null) {
				throw new IllegalStateException("The token endpoint gave no answer");
			}
			return toResponse(response, exchange.getAuthorizationRequest().getScopes());
		}
		catch (SpotifyException ex) {
			throw new OAuth2AuthorizationException(new OAuth2Error(codeOf(ex), ex.getMessage(), null), ex);
		}
	}

	private @Nullable TokenResponse exchangeCode(OAuth2AuthorizationExchange exchange) {
		String verifier = exchange.getAuthorizationRequest().getAttribute(PkceParameterNames.CODE_VERIFIER);
		return this.endpoint
			.authorizationCode(String.valueOf(exchange.getAuthorizationResponse().getCode()),
					String.valueOf(exchange.getAuthorizationRequest().getRedirectUri()), verifier)
			.block();
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
		return (ex instanceof AuthenticationException) ? OAuth2ErrorCodes.INVALID_CLIENT
				: OAuth2ErrorCodes.TEMPORARILY_UNAVAILABLE;
	}

}
