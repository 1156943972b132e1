package io.github.springspotify.token;

import reactor.core.publisher.Mono;

/**
 * Finds out on whose behalf a call is made when the caller did not say so.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface SpotifyIdentityResolver {

	/**
	 * Return the identity of the caller. Subscribed to once a call, on the caller's
	 * thread and with the caller's Reactor context.
	 * @return the identity, the application itself where there is no user; never empty
	 */
	Mono<SpotifyIdentity> resolve();

}
