package io.github.springspotify.autoconfigure.security;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;

import io.github.springspotify.oauth2.SpotifyLoginFailure;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.WebAttributes;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Says in plain words why a login failed, where Spring Security's own login page would
 * show "Invalid credentials" or an error code. Applications with a failure handler of
 * their own are not affected.
 */
final class LoginFailureWordsFilter extends OncePerRequestFilter {

	private static final Map<SpotifyLoginFailure, String> WORDS = new EnumMap<>(Map.of(SpotifyLoginFailure.DENIED,
			"You did not allow access to your Spotify account.", SpotifyLoginFailure.NOT_REGISTERED,
			"Your Spotify account is not on the list of users of this application. Its owner can add you in Spotify's "
					+ "developer dashboard.",
			SpotifyLoginFailure.RATE_LIMITED, "Spotify gets too many requests from this application. Try again later.",
			SpotifyLoginFailure.UNAVAILABLE, "Spotify does not answer at the moment. Try again in a minute.",
			SpotifyLoginFailure.MISCONFIGURED,
			"Spotify refuses the credentials of this application. Its owner has to correct the client id or secret.",
			SpotifyLoginFailure.EXPIRED, "This login has expired or was finished before. Start it again."));

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !request.getRequestURI().endsWith("/login/oauth2/code/" + LoginIdentities.REGISTRATION_ID);
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		chain.doFilter(request, response);
		HttpSession session = request.getSession(false);
		if (session != null && session
			.getAttribute(WebAttributes.AUTHENTICATION_EXCEPTION) instanceof OAuth2AuthenticationException exception) {
			String words = WORDS.get(SpotifyLoginFailure.of(exception));
			if (words != null) {
				session.setAttribute(WebAttributes.AUTHENTICATION_EXCEPTION,
						new OAuth2AuthenticationException(exception.getError(), words));
			}
		}
	}

}
