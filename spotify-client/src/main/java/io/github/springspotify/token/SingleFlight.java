package io.github.springspotify.token;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;

import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.util.context.Context;
import reactor.util.context.ContextView;

/**
 * Lets one of several concurrent callers do the work and gives all of them its outcome.
 * The work goes on when a caller gives up: a refresh that was sent must be stored, or its
 * refresh token could be lost.
 */
final class SingleFlight<K, V> {

	private final ConcurrentMap<K, Sinks.One<V>> flights = new ConcurrentHashMap<>();

	Mono<V> join(K key, Supplier<Mono<V>> work) {
		return Mono.deferContextual((context) -> {
			Sinks.One<V> started = Sinks.one();
			Sinks.One<V> known = this.flights.putIfAbsent(key, started);
			if (known == null) {
				launch(key, started, work, context);
			}
			return ((known != null) ? known : started).asMono();
		});
	}

	/**
	 * Return whether no work is under way.
	 */
	boolean isEmpty() {
		return this.flights.isEmpty();
	}

	private void launch(K key, Sinks.One<V> result, Supplier<Mono<V>> work, ContextView context) {
		try {
			work.get()
				.doOnTerminate(() -> this.flights.remove(key, result))
				.subscribe(result::tryEmitValue, result::tryEmitError, result::tryEmitEmpty, Context.of(context));
		}
		catch (RuntimeException | Error ex) {
			// Reactor does not tell anybody of errors like a missing class
			this.flights.remove(key, result);
			result.tryEmitError(ex);
		}
	}

}
