package io.github.springspotify.autoconfigure;

import java.util.Locale;

import io.github.springspotify.exchange.CallOptions;
import reactor.core.publisher.Mono;

import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;

/**
 * Lets the calls that are made for a request of a reactive application ask for its
 * language. There it cannot be found by the thread.
 */
final class RequestLocaleWebFilter implements WebFilter {

	@Override
	public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
		Locale locale = exchange.getLocaleContext().getLocale();
		return (locale != null) ? chain.filter(exchange).contextWrite(CallOptions.NONE.withLocale(locale)::in)
				: chain.filter(exchange);
	}

}
