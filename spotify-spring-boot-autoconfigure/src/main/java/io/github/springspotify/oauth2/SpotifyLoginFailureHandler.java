package io.github.springspotify.oauth2;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.DefaultRedirectStrategy;
import org.springframework.security.web.RedirectStrategy;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/**
 * Sends a user whose login failed to a page of the application, with the reason in the
 * parameter {@code reason}. As a bean, it is also used where the connection of an account
 * fails.
 *
 * @since 0.1.0
 * @see SpotifyLoginFailure
 */
public final class SpotifyLoginFailureHandler implements AuthenticationFailureHandler {

	private static final Logger logger = LoggerFactory.getLogger(SpotifyLoginFailureHandler.class);

	private final RedirectStrategy redirectStrategy = new DefaultRedirectStrategy();

	private final String url;

	/**
	 * Create a handler.
	 * @param url address of the page, relative to the application
	 */
	public SpotifyLoginFailureHandler(String url) {
		if (!url.startsWith("/") || url.startsWith("//")) {
			throw new IllegalArgumentException(
					"'url' must be relative to the application and start with '/' but is '" + url + "'");
		}
		this.url = url;
	}

	@Override
	public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response,
			AuthenticationException exception) throws IOException {
		SpotifyLoginFailure failure = SpotifyLoginFailure.of(exception);
		failure.log(logger, exception);
		String separator = this.url.contains("?") ? "&" : "?";
		this.redirectStrategy.sendRedirect(request, response, this.url + separator + "reason=" + failure.value());
	}

}
