package io.github.springspotify.autoconfigure.security;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.web.savedrequest.RequestCache;

/**
 * Lets a filter chain bring users back to where they were sent to Spotify from.
 */
final class SpotifyAuthorizationConfigurer
		extends AbstractHttpConfigurer<SpotifyAuthorizationConfigurer, HttpSecurity> {

	@Override
	public void configure(HttpSecurity http) {
		RequestCache requestCache = http.getSharedObject(RequestCache.class);
		if (requestCache != null) {
			http.addFilterBefore(new AuthorizationStartFilter(requestCache),
					OAuth2AuthorizationRequestRedirectFilter.class);
		}
	}

}
