package io.github.springspotify.autoconfigure.reactive;

import io.github.springspotify.autoconfigure.login.ConsentNeed;
import io.github.springspotify.autoconfigure.login.ReturnAddress;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.web.server.savedrequest.WebSessionServerRequestCache;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatchers;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;

/**
 * Remembers where a user who is sent to Spotify is to come back to. Forgets that the user
 * wanted to be sent there before a login of the application, when that is done: the
 * answer would lead to the same address again and again.
 */
final class AuthorizationStartWebFilter implements WebFilter {

	private final WebSessionServerRequestCache requestCache = new WebSessionServerRequestCache();

	AuthorizationStartWebFilter() {
		this.requestCache.setSaveRequestMatcher(ServerWebExchangeMatchers.anyExchange());
	}

	@Override
	public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
		ServerHttpRequest request = exchange.getRequest();
		if (!ConsentNeed.AUTHORIZATION_PATH.equals(request.getPath().pathWithinApplication().value())) {
			return chain.filter(exchange);
		}
		String returnTo = ReturnAddress.local(request.getQueryParams().getFirst(ConsentNeed.RETURN),
				request.getPath().contextPath().value());
		return this.requestCache.removeMatchingRequest(exchange)
			.then(remember(exchange, returnTo))
			.then(chain.filter(exchange));
	}

	private Mono<Void> remember(ServerWebExchange exchange, @Nullable String returnTo) {
		return (returnTo != null) ? this.requestCache.saveRequest(exchange.mutate()
			.request((request) -> request.method(HttpMethod.GET).uri(exchange.getRequest().getURI().resolve(returnTo)))
			.build()) : Mono.empty();
	}

}
