package io.github.springspotify.autoconfigure.security;

import java.io.IOException;

import io.github.springspotify.autoconfigure.login.LoginIdentities;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends the connection of an account where Spring Security has no page for it. Its filter
 * before this one takes an answer that belongs to a request of this session, and comes
 * back here without a code when it has saved the token, or with an error when that
 * failed. Any other answer was not asked for.
 */
final class ConnectAnswerFilter extends OncePerRequestFilter {

	private final AuthenticationFailureHandler failureHandler;

	ConnectAnswerFilter(AuthenticationFailureHandler failureHandler) {
		this.failureHandler = failureHandler;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !request.getRequestURI().endsWith("/oauth2/code/" + LoginIdentities.REGISTRATION_ID);
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		OAuth2Error error = errorOf(request);
		if (error == null) {
			response.sendRedirect(request.getContextPath() + "/");
			return;
		}
		this.failureHandler.onAuthenticationFailure(request, response,
				new OAuth2AuthenticationException(error, error.toString()));
	}

	private static @Nullable OAuth2Error errorOf(HttpServletRequest request) {
		boolean asked = request.getParameter(OAuth2ParameterNames.STATE) == null;
		String code = request.getParameter(OAuth2ParameterNames.ERROR);
		if (asked && code != null && !code.isEmpty()) {
			return new OAuth2Error(code, request.getParameter(OAuth2ParameterNames.ERROR_DESCRIPTION), null);
		}
		boolean answer = !asked || request.getParameter(OAuth2ParameterNames.CODE) != null;
		return answer ? new OAuth2Error("authorization_request_not_found") : null;
	}

}
