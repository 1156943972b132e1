package io.github.springspotify.autoconfigure.reactive;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Work of the token store, apart from event loops.
 */
final class StoreWork {

	private StoreWork() {
	}

	/**
	 * Do work of the store. When its request is given up it goes on: drivers that are
	 * interrupted close connections, or the whole of an embedded database.
	 */
	static <T> Mono<T> run(Supplier<@Nullable T> work) {
		return Mono.fromFuture(() -> CompletableFuture.supplyAsync(work, Schedulers.boundedElastic()::schedule));
	}

	static Mono<Void> run(Runnable work) {
		return Mono.fromFuture(() -> CompletableFuture.runAsync(work, Schedulers.boundedElastic()::schedule));
	}

}
