package io.github.springspotify.autoconfigure.reactive;

import io.github.springspotify.token.SpotifyTokens;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import org.springframework.security.core.Authentication;
import org.springframework.security.web.server.WebFilterExchange;
import org.springframework.security.web.server.authentication.logout.ServerLogoutHandler;

/**
 * Removes the token of a user who logs out.
 */
final class ForgetTokenServerLogoutHandler implements ServerLogoutHandler {

	private final SpotifyTokens tokens;

	private final ReactiveIdentities identities;

	ForgetTokenServerLogoutHandler(SpotifyTokens tokens, ReactiveIdentities identities) {
		this.tokens = tokens;
		this.identities = identities;
	}

	@Override
	public Mono<Void> logout(WebFilterExchange exchange, Authentication authentication) {
		if (!this.identities.rule().isForgottenOnLogout()) {
			return Mono.empty();
		}
		return this.identities.of(authentication, exchange.getExchange())
			.publishOn(Schedulers.boundedElastic())
			.doOnNext(this.tokens::disconnect)
			.then();
	}

}
