package io.github.springspotify.autoconfigure.reactive;

import io.github.springspotify.token.SpotifyIdentity;
import io.github.springspotify.token.SpotifyTokens;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

import org.springframework.security.core.Authentication;
import org.springframework.security.web.server.WebFilterExchange;
import org.springframework.security.web.server.authentication.logout.ServerLogoutHandler;

/**
 * Removes the token of a user who logs out. A store that fails must not keep the user
 * logged in.
 */
final class ForgetTokenServerLogoutHandler implements ServerLogoutHandler {

	private static final Logger logger = LoggerFactory.getLogger(ForgetTokenServerLogoutHandler.class);

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
			.flatMap((user) -> StoreWork.run(() -> forget(user)));
	}

	private void forget(SpotifyIdentity user) {
		try {
			this.tokens.disconnect(user);
		}
		catch (RuntimeException ex) {
			logger.warn("The Spotify token of {} stays in the store, which could not remove it at the logout ({})",
					user, ex.getClass().getName());
		}
	}

}
