package io.github.springspotify.autoconfigure.login;

import java.time.Instant;
import java.util.Set;

import io.github.springspotify.token.AccessToken;
import io.github.springspotify.token.SpotifyIdentity;
import io.github.springspotify.token.StoredToken;

import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;

/**
 * Translates between our tokens and Spring Security's authorized clients.
 *
 * @since 0.1.0
 */
public final class AuthorizedClients {

	private AuthorizedClients() {
	}

	/**
	 * Return a client as Spring Security gets it: without the refresh token, which Spring
	 * Security would use beside us, and Spotify may accept it once only.
	 * @param registration registration of the client
	 * @param user whose token it is
	 * @param token the token
	 * @param now the time
	 * @return the client
	 */
	public static OAuth2AuthorizedClient of(ClientRegistration registration, SpotifyIdentity user, AccessToken token,
			Instant now) {
		OAuth2AccessToken accessToken = new OAuth2AccessToken(OAuth2AccessToken.TokenType.BEARER, token.value(), now,
				token.expiresAt(), token.scopes());
		return new OAuth2AuthorizedClient(registration, user.principal(), accessToken);
	}

	/**
	 * Return what is kept of a client that has just been authorised.
	 * @param client the client
	 * @param now the time of the authorisation
	 * @return the tokens
	 */
	public static StoredToken toStoredToken(OAuth2AuthorizedClient client, Instant now) {
		OAuth2AccessToken accessToken = client.getAccessToken();
		OAuth2RefreshToken refreshToken = client.getRefreshToken();
		Instant issuedAt = (accessToken.getIssuedAt() != null) ? accessToken.getIssuedAt() : now;
		Instant expiresAt = (accessToken.getExpiresAt() != null) ? accessToken.getExpiresAt()
				: issuedAt.plusSeconds(3600);
		Set<String> scopes = (accessToken.getScopes() != null) ? accessToken.getScopes() : Set.of();
		return new StoredToken(accessToken.getTokenValue(), issuedAt, expiresAt, scopes,
				(refreshToken != null) ? refreshToken.getTokenValue() : null, now, 0);
	}

}
