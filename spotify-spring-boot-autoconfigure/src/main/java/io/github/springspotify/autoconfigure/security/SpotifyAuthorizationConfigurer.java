package io.github.springspotify.autoconfigure.security;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.LogoutConfigurer;
import org.springframework.security.config.annotation.web.configurers.SessionManagementConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.session.ConcurrentSessionFilter;

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
			SessionManagementConfigurer<HttpSecurity> sessions = http.getConfigurer(SessionManagementConfigurer.class);
			if (sessions != null) {
				sessions.addObjectPostProcessor(new ExpiredSessions(logout, this.logoutHandler));
			}
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

	/**
	 * Sessions that end because their user has logged in elsewhere end with the handlers
	 * of a logout, when the token is already that of the other login.
	 *
	 * @param logout holds the handlers
	 * @param forgetting the one that forgets the token
	 */
	private record ExpiredSessions(LogoutConfigurer<HttpSecurity> logout,
			LogoutHandler forgetting) implements ObjectPostProcessor<ConcurrentSessionFilter> {

		@Override
		public <O extends ConcurrentSessionFilter> O postProcess(O filter) {
			filter.setLogoutHandlers(List.of(this::endSession));
			return filter;
		}

		private void endSession(HttpServletRequest request, HttpServletResponse response,
				@Nullable Authentication authentication) {
			this.logout.getLogoutHandlers()
				.stream()
				.filter((handler) -> handler != this.forgetting)
				.forEach((handler) -> handler.logout(request, response, authentication));
		}

	}

}
