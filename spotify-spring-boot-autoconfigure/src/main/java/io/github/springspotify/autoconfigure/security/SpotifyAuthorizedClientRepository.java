package io.github.springspotify.autoconfigure.security;

import java.time.Instant;
import java.util.Set;

import io.github.springspotify.error.ReauthorizationRequiredException;
import io.github.springspotify.token.AccessToken;
import io.github.springspotify.token.SpotifyIdentity;
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
		ClientRegistration registration = this.components.registrations().findByRegistrationId(registrationId);
		AccessToken token = freshToken(user);
		return (token != null && registration != null) ? (T) toAuthorizedClient(registration, user, token) : null;
	}

	private @Nullable AccessToken freshToken(SpotifyIdentity user) {
		try {
			return this.components.tokens().getToken(user).block();
		}
		catch (ReauthorizationRequiredException ex) {
			return null;
		}
	}

	/**
	 * The client has no refresh token: Spring Security would use it beside us, and
	 * Spotify may accept it once only.
	 */
	private OAuth2AuthorizedClient toAuthorizedClient(ClientRegistration registration, SpotifyIdentity user,
			AccessToken token) {
		OAuth2AccessToken accessToken = new OAuth2AccessToken(OAuth2AccessToken.TokenType.BEARER, token.value(),
				this.components.clock().instant(), token.expiresAt(), token.scopes());
		return new OAuth2AuthorizedClient(registration, user.principal(), accessToken);
	}

	@Override
	public void saveAuthorizedClient(OAuth2AuthorizedClient client, Authentication principal,
			HttpServletRequest request, HttpServletResponse response) {
		String registrationId = client.getClientRegistration().getRegistrationId();
		if (this.components.identities().isWithSession() && userOf(registrationId, principal, null) != null) {
			request.getSession();
		}
		SpotifyIdentity user = userOf(registrationId, principal, request);
		if (user == null) {
			this.delegate.saveAuthorizedClient(client, principal, request, response);
			return;
		}
		this.components.store().replace(user, toStoredToken(client));
	}

	private StoredToken toStoredToken(OAuth2AuthorizedClient client) {
		OAuth2AccessToken accessToken = client.getAccessToken();
		OAuth2RefreshToken refreshToken = client.getRefreshToken();
		Instant now = this.components.clock().instant();
		Instant issuedAt = (accessToken.getIssuedAt() != null) ? accessToken.getIssuedAt() : now;
		Instant expiresAt = (accessToken.getExpiresAt() != null) ? accessToken.getExpiresAt()
				: issuedAt.plusSeconds(3600);
		Set<String> scopes = (accessToken.getScopes() != null) ? accessToken.getScopes() : Set.of();
		return new StoredToken(accessToken.getTokenValue(), issuedAt, expiresAt, scopes,
				(refreshToken != null) ? refreshToken.getTokenValue() : null, now, 0);
	}

	/**
	 * Spring Security removes a client after any 401. Our users' tokens go on logout, and
	 * when Spotify says that a refresh token is not valid any more.
	 */
	@Override
	public void removeAuthorizedClient(String registrationId, Authentication principal, HttpServletRequest request,
			HttpServletResponse response) {
		if (userOf(registrationId, principal, null) == null) {
			this.delegate.removeAuthorizedClient(registrationId, principal, request, response);
		}
	}

	private @Nullable SpotifyIdentity userOf(String registrationId, Authentication principal,
			@Nullable HttpServletRequest request) {
		return LoginIdentities.REGISTRATION_ID.equals(registrationId)
				? this.components.identities().of(principal, request) : null;
	}

}
