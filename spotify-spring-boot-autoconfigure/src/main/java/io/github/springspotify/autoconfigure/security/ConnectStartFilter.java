package io.github.springspotify.autoconfigure.security;

import java.io.IOException;

import io.github.springspotify.autoconfigure.login.ConsentNeed;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;

/**
 * Sends those users to Spotify whom only their request makes known, as with HTTP Basic:
 * Spring Security's filter stands before those that authenticate them, and sees nobody.
 * Whoever is not known here either has to log in, also where the rules of the application
 * let everybody pass to an address with nothing behind it.
 */
final class ConnectStartFilter extends OAuth2AuthorizationRequestRedirectFilter {

	ConnectStartFilter(OAuth2AuthorizationRequestResolver resolver) {
		super(resolver);
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !request.getRequestURI().equals(request.getContextPath() + ConsentNeed.AUTHORIZATION_PATH);
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		super.doFilterInternal(request, response, (passed, answer) -> {
			if (request.getUserPrincipal() == null) {
				throw new InsufficientAuthenticationException("An account is connected to a user who is logged in");
			}
			chain.doFilter(passed, answer);
		});
	}

}
