package io.github.springspotify.autoconfigure.security;

import io.github.springspotify.autoconfigure.login.LoginIdentities;
import io.github.springspotify.token.SpotifyIdentity;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientService;

/**
 * Shows the token store to Spring Security where it knows a user's name only, as in jobs
 * without a request. Who names a user there gets that user's token, as with
 * {@code SpotifyClient.asUser(..)}; but a user who is logged in some other way gets
 * nothing for having the same name.
 */
final class SpotifyAuthorizedClientService implements OAuth2AuthorizedClientService {

	private final OAuth2AuthorizedClientService delegate;

	private final SpotifyLoginComponents components;

	private final FreshAuthorizedClients clients;

	SpotifyAuthorizedClientService(OAuth2AuthorizedClientService delegate, SpotifyLoginComponents components) {
		this.delegate = delegate;
		this.components = components;
		this.clients = new FreshAuthorizedClients(components);
	}

	@Override
	@SuppressWarnings("unchecked")
	public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(String registrationId,
			String principalName) {
		SpotifyIdentity user = userOf(registrationId, principalName);
		return (user != null) ? (T) this.clients.load(user)
				: this.delegate.loadAuthorizedClient(registrationId, principalName);
	}

	/**
	 * A client without a refresh token is one that was loaded here. Saved elsewhere under
	 * its name, another user could find it.
	 */
	@Override
	public void saveAuthorizedClient(OAuth2AuthorizedClient client, Authentication principal) {
		boolean ours = isOurs(client.getClientRegistration().getRegistrationId());
		if (ours && client.getRefreshToken() == null) {
			return;
		}
		SpotifyIdentity user = ours
				? this.components.identities().of(principal, () -> ServletSpotifySession.of(CurrentUser.request()))
				: null;
		if (user != null) {
			this.components.connections().connect(user, this.components.toStoredToken(client));
		}
		else {
			this.delegate.saveAuthorizedClient(client, principal);
		}
	}

	/**
	 * Spring Security removes a client after any 401. Our users' tokens go on logout, and
	 * when Spotify says that a refresh token is not valid any more.
	 */
	@Override
	public void removeAuthorizedClient(String registrationId, String principalName) {
		if (userOf(registrationId, principalName) == null) {
			this.delegate.removeAuthorizedClient(registrationId, principalName);
		}
	}

	private @Nullable SpotifyIdentity userOf(String registrationId, String principalName) {
		if (!isOurs(registrationId)) {
			return null;
		}
		Authentication current = this.components.currentUser().authentication();
		return (current != null && current.getName().equals(principalName))
				? this.components.identities().of(current, () -> ServletSpotifySession.of(CurrentUser.request()))
				: SpotifyIdentity.user(principalName);
	}

	private static boolean isOurs(String registrationId) {
		return LoginIdentities.REGISTRATION_ID.equals(registrationId) && !OtherUsers.isOneServed();
	}

}
