package io.github.springspotify.autoconfigure.reactive;

import java.net.URI;
import java.util.Locale;

import io.github.springspotify.autoconfigure.login.ConsentNeed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Sends a browser that starts a login on {@code localhost} to {@code 127.0.0.1} first.
 * Spotify refuses {@code localhost} in redirect URIs, and a login that starts on the one
 * and comes back to the other finds no session.
 */
final class LoopbackRedirectWebFilter implements WebFilter {

	private static final Logger logger = LoggerFactory.getLogger(LoopbackRedirectWebFilter.class);

	@Override
	public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
		ServerHttpRequest request = exchange.getRequest();
		if (!"localhost".equalsIgnoreCase(request.getURI().getHost()) || isForwarded(request)
				|| !ConsentNeed.AUTHORIZATION_PATH.equals(request.getPath().pathWithinApplication().value())) {
			return chain.filter(exchange);
		}
		logger.info("The login was started on 'localhost'. Spotify refuses 'localhost' in redirect URIs, so the "
				+ "browser is sent to 127.0.0.1");
		URI target = UriComponentsBuilder.fromUri(request.getURI()).host("127.0.0.1").build(true).toUri();
		exchange.getResponse().setStatusCode(HttpStatus.FOUND);
		exchange.getResponse().getHeaders().setLocation(target);
		return exchange.getResponse().setComplete();
	}

	/**
	 * Behind a proxy, the name is one that the proxy has chosen, and says nothing about
	 * the browser.
	 */
	private static boolean isForwarded(ServerHttpRequest request) {
		return request.getHeaders()
			.headerNames()
			.stream()
			.map((name) -> name.toLowerCase(Locale.ROOT))
			.anyMatch((name) -> name.startsWith("x-forwarded-") || name.equals("forwarded") || name.equals("via"));
	}

}
