package io.github.springspotify.autoconfigure.reactive;

import io.github.springspotify.autoconfigure.login.ConsentNeed;
import reactor.core.publisher.Mono;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.oauth2.client.web.server.OAuth2AuthorizationRequestRedirectWebFilter;
import org.springframework.security.oauth2.client.web.server.ServerOAuth2AuthorizationRequestResolver;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;

/**
 * Sends those users to Spotify whom only their request makes known, as with a bearer
 * token: Spring Security's filter stands before those that authenticate them, and sees
 * nobody. Whoever is not known here either has to log in, also where the rules of the
 * application let everybody pass to an address with nothing behind it.
 */
final class ConnectStartWebFilter implements WebFilter {

	private final WebFilter redirect;

	ConnectStartWebFilter(ServerOAuth2AuthorizationRequestResolver resolver) {
		this.redirect = new OAuth2AuthorizationRequestRedirectWebFilter(resolver);
	}

	@Override
	public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
		String path = exchange.getRequest().getPath().pathWithinApplication().value();
		return ConsentNeed.AUTHORIZATION_PATH.equals(path)
				? this.redirect.filter(exchange, (passed) -> requireUser(passed).then(chain.filter(passed)))
				: chain.filter(exchange);
	}

	private static Mono<?> requireUser(ServerWebExchange exchange) {
		return exchange.getPrincipal()
			.switchIfEmpty(
					Mono.error(() -> new AccessDeniedException("An account is connected to a user who is logged in")));
	}

}
