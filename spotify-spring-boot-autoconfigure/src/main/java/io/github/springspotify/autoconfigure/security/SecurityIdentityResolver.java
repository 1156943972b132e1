package io.github.springspotify.autoconfigure.security;

import io.github.springspotify.token.SpotifyIdentity;
import io.github.springspotify.token.SpotifyIdentityResolver;
import reactor.core.publisher.Mono;

/**
 * Finds the user of the request that a call belongs to: the one that the chain was
 * subscribed for, else the one of the current thread, else the application itself.
 */
final class SecurityIdentityResolver implements SpotifyIdentityResolver {

	private final RequestUserHook hook;

	private final CurrentUser currentUser;

	SecurityIdentityResolver(RequestUserHook hook, CurrentUser currentUser) {
		this.hook = hook;
		this.currentUser = currentUser;
	}

	@Override
	public Mono<SpotifyIdentity> resolve() {
		return Mono.deferContextual((context) -> {
			SpotifyIdentity identity = this.hook.userOf(context);
			identity = (identity != null) ? identity : this.currentUser.identity();
			return Mono.just((identity != null) ? identity : SpotifyIdentity.application());
		});
	}

}
