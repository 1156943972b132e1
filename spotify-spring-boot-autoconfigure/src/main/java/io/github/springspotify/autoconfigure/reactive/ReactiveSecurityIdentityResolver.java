package io.github.springspotify.autoconfigure.reactive;

import io.github.springspotify.token.SpotifyIdentity;
import io.github.springspotify.token.SpotifyIdentityResolver;
import reactor.core.publisher.Mono;

import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.core.context.SecurityContext;

/**
 * Finds the user of the request that a call belongs to in the Reactor context of the
 * call, else the application itself.
 */
final class ReactiveSecurityIdentityResolver implements SpotifyIdentityResolver {

	private final ReactiveIdentities identities;

	ReactiveSecurityIdentityResolver(ReactiveIdentities identities) {
		this.identities = identities;
	}

	@Override
	public Mono<SpotifyIdentity> resolve() {
		return Mono.deferContextual((context) -> ReactiveSecurityContextHolder.getContext()
			.mapNotNull(SecurityContext::getAuthentication)
			.flatMap((authentication) -> this.identities.of(authentication, ReactiveIdentities.exchangeOf(context)))
			.defaultIfEmpty(SpotifyIdentity.application()));
	}

}
