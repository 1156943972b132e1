package io.github.springspotify.autoconfigure.reactive;

import io.github.springspotify.autoconfigure.login.LoginFailurePage;
import io.github.springspotify.oauth2.SpotifyLoginFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.server.WebFilterExchange;
import org.springframework.security.web.server.authentication.ServerAuthenticationFailureHandler;
import org.springframework.web.server.ServerWebExchange;

/**
 * Says why an account could not be connected, in applications that have no page of their
 * own for it.
 */
final class ConnectServerFailurePage implements ServerAuthenticationFailureHandler {

	private static final Logger logger = LoggerFactory.getLogger(ConnectServerFailurePage.class);

	@Override
	public Mono<Void> onAuthenticationFailure(WebFilterExchange webFilterExchange, AuthenticationException exception) {
		SpotifyLoginFailure failure = SpotifyLoginFailure.of(exception);
		failure.log(logger, exception);
		LoginFailurePage page = LoginFailurePage.of(failure);
		ServerWebExchange exchange = webFilterExchange.getExchange();
		return HtmlServerPage.write(exchange.getResponse(), page.status(),
				page.connection(exchange.getRequest().getPath().contextPath().value()));
	}

}
