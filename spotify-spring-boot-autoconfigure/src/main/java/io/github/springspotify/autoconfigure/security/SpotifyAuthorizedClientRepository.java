package io.github.springspotify.autoconfigure.security;

import java.time.Instant;
import java.util.Set;

import io.github.springspotify.token.SpotifyIdentity;
import io.github.springspotify.token.SpotifyTokenStore;
import io.github.springspotify.token.StoredToken;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;

/**
 * Shows the token store to Spring Security as its authorized clients: those of users who
 * logged in with Spotify. All others stay where they are.
 */
final class SpotifyAuthorizedClientRepository implements OAuth2AuthorizedClientRepository {

	private final OAuth2AuthorizedClientRepository delegate;

	private final SpotifyLoginComponents components;

	SpotifyAuthorizedClientRepository(OAuth2AuthorizedClientRepository delegate, SpotifyLoginComponents components) {
		this.delegate = delegate;
		this.components = components;
	}

	@Override
	@SuppressWarnings("unchecked")
	public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(String registrationId,
			Authentication principal, HttpServletRequest request) {
		SpotifyIdentity user = userOf(registrationId, principal, request);
		if (user == null) {
			return this.delegate.loadAuthorizedClient(registrationId, principal, request);
		}
		StoredToken token = store().load(user);
		ClientRegistration registration = this.components.registrations().findByRegistrationId(registrationId);
		return (token != null && registration != null) ? (T) toAuthorizedClient(registration, user, token) : null;
	}

	private static OAuth2AuthorizedClient toAuthorizedClient(ClientRegistration registration, SpotifyIdentity user,
			StoredToken token) {
		OAuth2AccessToken accessToken = new OAuth2AccessToken(OAuth2AccessToken.TokenType.BEARER, token.accessToken(),
				token.issuedAt(), token.expiresAt(), token.scopes());
		String value = token.refreshToken();
		OAuth2RefreshToken refreshToken = (value != null) ? new OAuth2RefreshToken(value, token.authorizedAt()) : null;
		return new OAuth2AuthorizedClient(registration, user.principal(), accessToken, refreshToken);
	}

	@Override
	public void saveAuthorizedClient(OAuth2AuthorizedClient client, Authentication principal,
			HttpServletRequest request, HttpServletResponse response) {
		SpotifyIdentity user = userOf(client.getClientRegistration().getRegistrationId(), principal, request);
		if (user == null) {
			this.delegate.saveAuthorizedClient(client, principal, request, response);
			return;
		}
		store().replace(user, toStoredToken(client, store().load(user)));
	}

	/**
	 * A token that comes with the refresh token we already have is a refresh, which does
	 * not move the time of authorisation; any other is a new login.
	 */
	private StoredToken toStoredToken(OAuth2AuthorizedClient client, @Nullable StoredToken known) {
		OAuth2AccessToken accessToken = client.getAccessToken();
		OAuth2RefreshToken refreshToken = client.getRefreshToken();
		String refresh = (refreshToken != null) ? refreshToken.getTokenValue() : null;
		Instant now = this.components.clock().instant();
		Instant issuedAt = (accessToken.getIssuedAt() != null) ? accessToken.getIssuedAt() : now;
		Instant expiresAt = (accessToken.getExpiresAt() != null) ? accessToken.getExpiresAt()
				: issuedAt.plusSeconds(3600);
		Instant authorizedAt = (known != null && refresh != null && refresh.equals(known.refreshToken()))
				? known.authorizedAt() : now;
		Set<String> scopes = (accessToken.getScopes() != null) ? accessToken.getScopes() : Set.of();
		return new StoredToken(accessToken.getTokenValue(), issuedAt, expiresAt, scopes, refresh, authorizedAt, 0);
	}

	@Override
	public void removeAuthorizedClient(String registrationId, Authentication principal, HttpServletRequest request,
			HttpServletResponse response) {
		SpotifyIdentity user = userOf(registrationId, principal, request);
		if (user == null) {
			this.delegate.removeAuthorizedClient(registrationId, principal, request, response);
			return;
		}
		store().remove(user);
	}

	private @Nullable SpotifyIdentity userOf(String registrationId, Authentication principal,
			@Nullable HttpServletRequest request) {
		return LoginIdentities.REGISTRATION_ID.equals(registrationId)
				? this.components.identities().of(principal, request) : null;
	}

	private SpotifyTokenStore store() {
		return this.components.store();
	}

}
