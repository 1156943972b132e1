package io.github.springspotify.autoconfigure.reactive;

import reactor.core.publisher.Mono;
import reactor.util.context.ContextView;

/**
 * Marks what is done for a user who is no Spotify user. Boot's repository asks the
 * service by name only, and a name is no proof.
 */
final class ReactiveOtherUsers {

	private ReactiveOtherUsers() {
	}

	static boolean isOneServed(ContextView context) {
		return context.hasKey(ReactiveOtherUsers.class);
	}

	static <T> Mono<T> serve(Mono<T> work) {
		return work.contextWrite((context) -> context.put(ReactiveOtherUsers.class, true));
	}

}
