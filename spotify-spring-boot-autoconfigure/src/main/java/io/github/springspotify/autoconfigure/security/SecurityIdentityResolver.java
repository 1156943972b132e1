package io.github.springspotify.autoconfigure.security;

import io.github.springspotify.token.SpotifyIdentity;
import io.github.springspotify.token.SpotifyIdentityResolver;
import reactor.core.publisher.Mono;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.InitializingBean;

/**
 * Finds the user of the request that a call belongs to: the one that the chain was
 * subscribed for, else the one of the current thread, else the application itself.
 */
final class SecurityIdentityResolver implements SpotifyIdentityResolver, InitializingBean, DisposableBean {

	private final RequestUserHook hook;

	private final CurrentUser currentUser;

	SecurityIdentityResolver(CurrentUser currentUser) {
		this.hook = new RequestUserHook(currentUser);
		this.currentUser = currentUser;
	}

	@Override
	public void afterPropertiesSet() {
		this.hook.install();
	}

	@Override
	public void destroy() {
		this.hook.remove();
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
