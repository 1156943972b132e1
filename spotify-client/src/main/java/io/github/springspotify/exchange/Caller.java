package io.github.springspotify.exchange;

import io.github.springspotify.token.SpotifyIdentity;
import io.github.springspotify.token.SpotifyIdentityResolver;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.context.ContextView;

/**
 * Finds out who is calling, once for several calls that belong together. The later ones
 * are made when the earlier ones are answered, on threads that know nothing of the
 * caller.
 *
 * @since 0.1.0
 */
public final class Caller {

	private Caller() {
	}

	/**
	 * Return a publisher all of whose calls are made on behalf of one caller, found out
	 * when it is subscribed to.
	 * @param <T> type of the values
	 * @param calls makes the calls
	 * @param resolver finds the caller, the one of the client that makes the calls
	 * @return the publisher
	 */
	public static <T> Mono<T> once(Mono<T> calls, SpotifyIdentityResolver resolver) {
		return Mono.deferContextual((context) -> resolve(resolver, context))
			.flatMap((caller) -> calls.contextWrite((context) -> context.put(resolver, caller)));
	}

	/**
	 * Return a publisher all of whose calls are made on behalf of one caller, found out
	 * when it is subscribed to.
	 * @param <T> type of the values
	 * @param calls makes the calls
	 * @param resolver finds the caller, the one of the client that makes the calls
	 * @return the publisher
	 */
	public static <T> Flux<T> once(Flux<T> calls, SpotifyIdentityResolver resolver) {
		return Mono.deferContextual((context) -> resolve(resolver, context))
			.flatMapMany((caller) -> calls.contextWrite((context) -> context.put(resolver, caller)));
	}

	static Mono<SpotifyIdentity> resolve(SpotifyIdentityResolver resolver, ContextView context) {
		return context.<SpotifyIdentity>getOrEmpty(resolver)
			.map(Mono::just)
			.orElseGet(() -> resolver.resolve()
				.switchIfEmpty(Mono.error(() -> new IllegalStateException("The identity resolver gave no identity"))));
	}

}
