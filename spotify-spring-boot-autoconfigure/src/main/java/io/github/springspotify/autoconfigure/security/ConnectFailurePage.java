package io.github.springspotify.autoconfigure.security;

import java.io.IOException;

import io.github.springspotify.autoconfigure.login.LoginFailurePage;
import io.github.springspotify.oauth2.SpotifyLoginFailure;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/**
 * Says why an account could not be connected, in applications that have no page of their
 * own for it.
 */
final class ConnectFailurePage implements AuthenticationFailureHandler {

	private static final Logger logger = LoggerFactory.getLogger(ConnectFailurePage.class);

	@Override
	public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response,
			AuthenticationException exception) throws IOException {
		SpotifyLoginFailure failure = SpotifyLoginFailure.of(exception);
		failure.log(logger, exception);
		LoginFailurePage page = LoginFailurePage.of(failure);
		HtmlPage.write(response, page.status(), page.connection(request.getContextPath()));
	}

}
