package io.github.springspotify.autoconfigure.security;

import io.github.springspotify.autoconfigure.login.LoginIdentities;
import io.github.springspotify.token.SpotifyIdentity;
import io.github.springspotify.token.SpotifyTokens;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;

/**
 * Removes the token of a user who logs out. Runs before the session ends, which may hold
 * the token. A store that fails must not keep the user logged in.
 */
final class ForgetTokenOnLogout implements LogoutHandler {

	private static final Logger logger = LoggerFactory.getLogger(ForgetTokenOnLogout.class);

	private final SpotifyTokens tokens;

	private final LoginIdentities identities;

	ForgetTokenOnLogout(SpotifyTokens tokens, LoginIdentities identities) {
		this.tokens = tokens;
		this.identities = identities;
	}

	@Override
	public void logout(HttpServletRequest request, HttpServletResponse response,
			@Nullable Authentication authentication) {
		SpotifyIdentity user = this.identities.of(authentication, () -> ServletSpotifySession.of(request));
		if (user != null && this.identities.isForgottenOnLogout()) {
			forget(user);
		}
	}

	private void forget(SpotifyIdentity user) {
		try {
			this.tokens.disconnect(user);
		}
		catch (RuntimeException ex) {
			logger.warn("The Spotify token of {} stays in the store, which could not remove it at the logout ({})",
					user, ex.getClass().getName());
		}
	}

}
