package io.github.springspotify.autoconfigure.reactive;

import io.github.springspotify.autoconfigure.login.LoginIdentities;
import io.github.springspotify.token.SpotifyIdentity;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.util.context.ContextView;

import org.springframework.security.core.Authentication;
import org.springframework.web.server.ServerWebExchange;

/**
 * Tells which Spotify user an authentication stands for, with the session of the request
 * where tokens are kept there.
 *
 * @param rule the rule
 */
record ReactiveIdentities(LoginIdentities rule) {

	Mono<SpotifyIdentity> of(@Nullable Authentication authentication, @Nullable ServerWebExchange exchange) {
		if (exchange == null || !this.rule.isWithSession()) {
			return Mono.justOrEmpty(this.rule.of(authentication, () -> null));
		}
		return exchange.getSession()
			.flatMap((session) -> Mono.justOrEmpty(this.rule.of(authentication, () -> WebSpotifySession.of(session))));
	}

	/**
	 * Return the request that Spring Security's filter chain has put into the Reactor
	 * context.
	 */
	static @Nullable ServerWebExchange exchangeOf(ContextView context) {
		return context.<ServerWebExchange>getOrEmpty(ServerWebExchange.class).orElse(null);
	}

}
