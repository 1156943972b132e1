package io.github.springspotify.autoconfigure.security;

import io.github.springspotify.autoconfigure.login.LoginIdentities;
import io.github.springspotify.token.SpotifyIdentity;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;

/**
 * Shows the token store to Spring Security as its authorized clients: those of users who
 * logged in with Spotify or connected an account. All others stay where they are.
 */
final class SpotifyAuthorizedClientRepository implements OAuth2AuthorizedClientRepository {

	private final OAuth2AuthorizedClientRepository delegate;

	private final SpotifyLoginComponents components;

	private final FreshAuthorizedClients clients;

	SpotifyAuthorizedClientRepository(OAuth2AuthorizedClientRepository delegate, SpotifyLoginComponents components) {
		this.delegate = delegate;
		this.components = components;
		this.clients = new FreshAuthorizedClients(components);
	}

	@Override
	@SuppressWarnings("unchecked")
	public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(String registrationId,
			Authentication principal, HttpServletRequest request) {
		SpotifyIdentity user = userOf(registrationId, principal, request);
		if (user == null) {
			return OtherUsers.serve(() -> this.delegate.loadAuthorizedClient(registrationId, principal, request));
		}
		return (T) this.clients.load(user);
	}

	/**
	 * Clients that were loaded have no refresh token, and saving them back changes
	 * nothing.
	 */
	@Override
	public void saveAuthorizedClient(OAuth2AuthorizedClient client, Authentication principal,
			HttpServletRequest request, HttpServletResponse response) {
		String registrationId = client.getClientRegistration().getRegistrationId();
		if (this.components.identities().isWithSession() && userOf(registrationId, principal, null) != null) {
			request.getSession();
		}
		SpotifyIdentity user = userOf(registrationId, principal, request);
		if (user == null) {
			OtherUsers.serve(() -> this.delegate.saveAuthorizedClient(client, principal, request, response));
			return;
		}
		if (client.getRefreshToken() != null || this.components.connections().find(user) == null) {
			this.components.connections().connect(user, this.components.toStoredToken(client));
		}
	}

	/**
	 * Spring Security removes a client after any 401. Our users' tokens go on logout, and
	 * when Spotify says that a refresh token is not valid any more.
	 */
	@Override
	public void removeAuthorizedClient(String registrationId, Authentication principal, HttpServletRequest request,
			HttpServletResponse response) {
		if (userOf(registrationId, principal, null) == null) {
			OtherUsers.serve(() -> this.delegate.removeAuthorizedClient(registrationId, principal, request, response));
		}
	}

	private @Nullable SpotifyIdentity userOf(String registrationId, Authentication principal,
			@Nullable HttpServletRequest request) {
		return LoginIdentities.REGISTRATION_ID.equals(registrationId)
				? this.components.identities().of(principal, () -> ServletSpotifySession.of(request)) : null;
	}

}
