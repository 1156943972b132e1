package io.github.springspotify.token;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Where stores do their work, apart from the threads of callers: a call ends in its time
 * whatever its store waits for.
 */
final class StoreThreads {

	/**
	 * As many as a servlet container has for requests, so that a slow server is asked for
	 * as many users at the same time as there are. Not shared with others: work that
	 * waits for a call would keep the store from ending it.
	 */
	static final StoreThreads OWN = new StoreThreads(
			Schedulers.newBoundedElastic(200, 100_000, "spotify-store", 60, true)::schedule);

	private final Executor executor;

	StoreThreads(Executor executor) {
		this.executor = executor;
	}

	/**
	 * Run the work of a store. When nobody waits for it any more it is left out if it has
	 * not begun, and else goes on: interrupted drivers close connections, or the whole of
	 * an embedded database.
	 * @param work the work
	 * @return its result, empty if that is {@code null}
	 */
	<T> Mono<T> run(Supplier<@Nullable T> work) {
		return Mono.fromFuture(() -> CompletableFuture.supplyAsync(work, this.executor));
	}

}
