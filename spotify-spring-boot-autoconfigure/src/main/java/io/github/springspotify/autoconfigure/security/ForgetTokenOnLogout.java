package io.github.springspotify.autoconfigure.security;

import io.github.springspotify.autoconfigure.login.LoginIdentities;
import io.github.springspotify.token.SpotifyIdentity;
import io.github.springspotify.token.SpotifyTokens;

import org.springframework.context.ApplicationListener;
import org.springframework.security.authentication.event.LogoutSuccessEvent;

/**
 * Removes the token of a user who logs out. Spring Security tells of every logout by an
 * event, whatever the application's filter chains look like.
 */
final class ForgetTokenOnLogout implements ApplicationListener<LogoutSuccessEvent> {

	private final SpotifyTokens tokens;

	private final LoginIdentities identities;

	ForgetTokenOnLogout(SpotifyTokens tokens, LoginIdentities identities) {
		this.tokens = tokens;
		this.identities = identities;
	}

	@Override
	public void onApplicationEvent(LogoutSuccessEvent event) {
		SpotifyIdentity user = this.identities.of(event.getAuthentication(),
				() -> ServletSpotifySession.of(CurrentUser.request()));
		if (user != null && this.identities.isForgottenOnLogout()) {
			this.tokens.disconnect(user);
		}
	}

}
