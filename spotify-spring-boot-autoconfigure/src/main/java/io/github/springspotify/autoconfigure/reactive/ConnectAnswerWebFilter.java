package io.github.springspotify.autoconfigure.reactive;

import io.github.springspotify.autoconfigure.login.LoginIdentities;
import reactor.core.publisher.Mono;

import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.web.server.WebFilterExchange;
import org.springframework.security.web.server.authentication.ServerAuthenticationFailureHandler;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;

/**
 * Ends the connection of an account where Spring Security has no page for it. Stands
 * before its filter, whose failures would otherwise become a server error.
 */
final class ConnectAnswerWebFilter implements WebFilter {

	private final ServerAuthenticationFailureHandler failureHandler;

	ConnectAnswerWebFilter(ServerAuthenticationFailureHandler failureHandler) {
		this.failureHandler = failureHandler;
	}

	@Override
	public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
		return isAnswer(exchange) ? chain.filter(exchange)
			.onErrorResume(OAuth2AuthenticationException.class,
					(ex) -> this.failureHandler.onAuthenticationFailure(new WebFilterExchange(exchange, chain), ex))
				: chain.filter(exchange);
	}

	/**
	 * Stands behind Spring Security's filter, which passes on answers that were not asked
	 * for in this session.
	 */
	static Mono<Void> refuse(ServerWebExchange exchange, WebFilterChain chain) {
		return isAnswer(exchange)
				? Mono
					.error(() -> new OAuth2AuthenticationException(new OAuth2Error("authorization_request_not_found")))
				: chain.filter(exchange);
	}

	private static boolean isAnswer(ServerWebExchange exchange) {
		return exchange.getRequest()
			.getPath()
			.pathWithinApplication()
			.value()
			.endsWith("/oauth2/code/" + LoginIdentities.REGISTRATION_ID);
	}

}
