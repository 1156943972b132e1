package io.github.springspotify.autoconfigure.security;

import io.github.springspotify.token.SpotifyIdentity;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;

/**
 * Tells which Spotify user an authentication stands for. Only a login with Spotify does:
 * a user of another login who happens to have the name of a Spotify user must not get
 * that user's token.
 */
final class LoginIdentities {

	static final String REGISTRATION_ID = "spotify";

	private final boolean withSession;

	/**
	 * Create the rule.
	 * @param withSession whether tokens are kept in the session
	 */
	LoginIdentities(boolean withSession) {
		this.withSession = withSession;
	}

	boolean isWithSession() {
		return this.withSession;
	}

	@Nullable SpotifyIdentity of(@Nullable Authentication authentication, @Nullable HttpServletRequest request) {
		if (!(authentication instanceof OAuth2AuthenticationToken token)
				|| !REGISTRATION_ID.equals(token.getAuthorizedClientRegistrationId())) {
			return null;
		}
		HttpSession session = (this.withSession && request != null) ? request.getSession(false) : null;
		return SpotifyIdentity.user(token.getName(), (session != null) ? ServletSpotifySession.of(session) : null);
	}

}
