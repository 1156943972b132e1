package io.github.springspotify.autoconfigure.security;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.LogoutConfigurer;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.savedrequest.RequestCache;

/**
 * Lets a filter chain bring users back to where they were sent to Spotify from, and
 * forget their tokens when they log out.
 */
final class SpotifyAuthorizationConfigurer
		extends AbstractHttpConfigurer<SpotifyAuthorizationConfigurer, HttpSecurity> {

	private final LogoutHandler logoutHandler;

	SpotifyAuthorizationConfigurer(LogoutHandler logoutHandler) {
		this.logoutHandler = logoutHandler;
	}

	@Override
	@SuppressWarnings("unchecked")
	public void init(HttpSecurity http) {
		LogoutConfigurer<HttpSecurity> logout = http.getConfigurer(LogoutConfigurer.class);
		if (logout != null) {
			logout.addLogoutHandler(this.logoutHandler);
		}
	}

	@Override
	public void configure(HttpSecurity http) {
		RequestCache requestCache = http.getSharedObject(RequestCache.class);
		if (requestCache != null) {
			http.addFilterBefore(new AuthorizationStartFilter(requestCache),
					OAuth2AuthorizationRequestRedirectFilter.class);
		}
	}

}
