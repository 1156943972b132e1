package io.github.springspotify.autoconfigure.reactive;

import io.github.springspotify.token.SpotifyTokenStore;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import org.springframework.security.core.Authentication;
import org.springframework.security.web.server.WebFilterExchange;
import org.springframework.security.web.server.authentication.logout.ServerLogoutHandler;

/**
 * Removes the token of a user who logs out.
 */
final class ForgetTokenServerLogoutHandler implements ServerLogoutHandler {

	private final SpotifyTokenStore store;

	private final ReactiveIdentities identities;

	ForgetTokenServerLogoutHandler(SpotifyTokenStore store, ReactiveIdentities identities) {
		this.store = store;
		this.identities = identities;
	}

	@Override
	public Mono<Void> logout(WebFilterExchange exchange, Authentication authentication) {
		if (!this.identities.rule().isForgottenOnLogout()) {
			return Mono.empty();
		}
		return this.identities.of(authentication, exchange.getExchange())
			.publishOn(Schedulers.boundedElastic())
			.doOnNext(this.store::remove)
			.then();
	}

}
