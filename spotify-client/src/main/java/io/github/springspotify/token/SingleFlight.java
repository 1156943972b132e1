package io.github.springspotify.token;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;

import reactor.core.publisher.Mono;

/**
 * Lets one of several concurrent callers do the work and gives all of them its outcome.
 * The work goes on when a caller gives up: a refresh that was sent must be stored, or its
 * refresh token could be lost.
 */
final class SingleFlight<K, V> {

	private final ConcurrentMap<K, Mono<V>> flights = new ConcurrentHashMap<>();

	Mono<V> join(K key, Supplier<Mono<V>> work) {
		return Mono.defer(() -> this.flights.computeIfAbsent(key, (k) -> launch(k, work)));
	}

	private Mono<V> launch(K key, Supplier<Mono<V>> work) {
		return Mono.defer(work).doOnTerminate(() -> this.flights.remove(key)).cache();
	}

}
