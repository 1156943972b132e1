package io.github.springspotify.autoconfigure.security;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import io.github.springspotify.autoconfigure.login.LoginIdentities;

import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Forgets that a user wanted to connect an account before the login, when the user does
 * so after it. The answer would lead to the same address once more.
 */
final class ConnectStartFilter extends OncePerRequestFilter {

	private static final String PATH = "/oauth2/authorization/" + LoginIdentities.REGISTRATION_ID;

	private final RequestCache requestCache;

	ConnectStartFilter(RequestCache requestCache) {
		this.requestCache = requestCache;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !request.getRequestURI().equals(request.getContextPath() + PATH);
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		this.requestCache.getMatchingRequest(request, response);
		chain.doFilter(request, response);
	}

}
