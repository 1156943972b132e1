package io.github.springspotify.autoconfigure.security;

import java.io.IOException;

import io.github.springspotify.autoconfigure.login.ConsentNeed;
import io.github.springspotify.autoconfigure.login.ReturnAddress;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Remembers where a user who is sent to Spotify is to come back to. Forgets that the user
 * wanted to be sent there before a login of the application, when that is done: the
 * answer would lead to the same address once more.
 */
final class AuthorizationStartFilter extends OncePerRequestFilter {

	private final RequestCache requestCache;

	AuthorizationStartFilter(RequestCache requestCache) {
		this.requestCache = requestCache;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !request.getRequestURI().equals(request.getContextPath() + ConsentNeed.AUTHORIZATION_PATH);
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		this.requestCache.getMatchingRequest(request, response);
		String returnTo = ReturnAddress.local(request.getParameter(ConsentNeed.RETURN), request.getContextPath());
		if (returnTo != null) {
			this.requestCache.saveRequest(new ReturnRequest(request, returnTo), response);
		}
		chain.doFilter(request, response);
	}

}
