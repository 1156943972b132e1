package io.github.springspotify.autoconfigure.reactive;

import io.github.springspotify.autoconfigure.login.LoginIdentities;
import reactor.core.publisher.Mono;

import org.springframework.security.web.server.savedrequest.ServerRequestCache;
import org.springframework.security.web.server.savedrequest.WebSessionServerRequestCache;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;

/**
 * Forgets that a user wanted to connect an account before the login, when the user does
 * so after it. The answer would lead to the same address again and again.
 */
final class ConnectStartWebFilter implements WebFilter {

	private static final String PATH = "/oauth2/authorization/" + LoginIdentities.REGISTRATION_ID;

	private final ServerRequestCache requestCache = new WebSessionServerRequestCache();

	@Override
	public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
		return PATH.equals(exchange.getRequest().getPath().pathWithinApplication().value())
				? this.requestCache.removeMatchingRequest(exchange).then(chain.filter(exchange))
				: chain.filter(exchange);
	}

}
