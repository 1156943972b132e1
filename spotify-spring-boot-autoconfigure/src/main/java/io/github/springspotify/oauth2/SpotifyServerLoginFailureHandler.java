package io.github.springspotify.oauth2;

import java.net.URI;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.server.DefaultServerRedirectStrategy;
import org.springframework.security.web.server.ServerRedirectStrategy;
import org.springframework.security.web.server.WebFilterExchange;
import org.springframework.security.web.server.authentication.ServerAuthenticationFailureHandler;

/**
 * Sends a user whose login failed to a page of a reactive application, with the reason in
 * the parameter {@code reason}. As a bean, it is also used where the connection of an
 * account fails.
 *
 * @since 0.1.0
 * @see SpotifyLoginFailure
 */
public final class SpotifyServerLoginFailureHandler implements ServerAuthenticationFailureHandler {

	private static final Logger logger = LoggerFactory.getLogger(SpotifyServerLoginFailureHandler.class);

	private final ServerRedirectStrategy redirectStrategy = new DefaultServerRedirectStrategy();

	private final String url;

	/**
	 * Create a handler.
	 * @param url address of the page, relative to the application
	 */
	public SpotifyServerLoginFailureHandler(String url) {
		if (!url.startsWith("/") || url.startsWith("//")) {
			throw new IllegalArgumentException(
					"'url' must be relative to the application and start with '/' but is '" + url + "'");
		}
		this.url = url;
	}

	@Override
	public Mono<Void> onAuthenticationFailure(WebFilterExchange exchange, AuthenticationException exception) {
		SpotifyLoginFailure failure = SpotifyLoginFailure.of(exception);
		failure.log(logger, exception);
		String separator = this.url.contains("?") ? "&" : "?";
		return this.redirectStrategy.sendRedirect(exchange.getExchange(),
				URI.create(this.url + separator + "reason=" + failure.value()));
	}

}
