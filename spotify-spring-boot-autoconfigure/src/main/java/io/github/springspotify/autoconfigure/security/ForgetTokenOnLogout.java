package io.github.springspotify.autoconfigure.security;

import io.github.springspotify.token.SpotifyIdentity;
import io.github.springspotify.token.SpotifyTokenStore;

import org.springframework.context.ApplicationListener;
import org.springframework.security.authentication.event.LogoutSuccessEvent;

/**
 * Removes the token of a user who logs out. Spring Security tells of every logout by an
 * event, whatever the application's filter chains look like.
 */
final class ForgetTokenOnLogout implements ApplicationListener<LogoutSuccessEvent> {

	private final SpotifyTokenStore store;

	private final LoginIdentities identities;

	ForgetTokenOnLogout(SpotifyTokenStore store, LoginIdentities identities) {
		this.store = store;
		this.identities = identities;
	}

	@Override
	public void onApplicationEvent(LogoutSuccessEvent event) {
		SpotifyIdentity user = this.identities.of(event.getAuthentication(), CurrentUser.request());
		if (user != null) {
			this.store.remove(user);
		}
	}

}
