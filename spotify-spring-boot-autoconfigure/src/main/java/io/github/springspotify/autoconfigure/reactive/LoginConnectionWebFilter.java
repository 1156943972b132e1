package io.github.springspotify.autoconfigure.reactive;

import io.github.springspotify.autoconfigure.login.ConsentNeed;
import io.github.springspotify.autoconfigure.login.LoginIdentities;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServerRequest;

import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;

/**
 * Has browsers take a new connection after each step of a login. Reactor Netty 1.3.6 and
 * 1.3.7 (reactor-netty issue 4361) read no more from one whose client was quick to follow
 * a redirect, when that is answered at once: the user would come back from Spotify and
 * wait for ever.
 */
final class LoginConnectionWebFilter implements WebFilter {

	private static final String ANSWER_PATH = "/oauth2/code/" + LoginIdentities.REGISTRATION_ID;

	@Override
	public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
		ServerHttpRequest request = exchange.getRequest();
		if (isStep(request) && isOnReactorNetty(request)) {
			exchange.getResponse().getHeaders().setConnection("close");
		}
		return chain.filter(exchange);
	}

	private static boolean isStep(ServerHttpRequest request) {
		String path = request.getPath().pathWithinApplication().value();
		return path.equals(ConsentNeed.AUTHORIZATION_PATH) || path.endsWith(ANSWER_PATH);
	}

	private static boolean isOnReactorNetty(ServerHttpRequest request) {
		try {
			return ServerHttpRequestDecorator.getNativeRequest(request) instanceof HttpServerRequest;
		}
		catch (IllegalStateException | IllegalArgumentException ex) {
			// A mock, or a request that hides where it is from
			return false;
		}
	}

}
