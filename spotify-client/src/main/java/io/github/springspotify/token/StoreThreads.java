package io.github.springspotify.token;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import io.github.springspotify.error.TokenStoreException;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Where the store of a provider does its work, apart from the threads of callers: a call
 * ends in its time whatever its store waits for.
 */
final class StoreThreads {

	/**
	 * As many as a servlet container has for requests, so that a slow server is asked for
	 * as many users at the same time as there are. Not shared with others: work that
	 * waits for a call would keep the store from ending it.
	 */
	static final Executor OWN = Schedulers.newBoundedElastic(200, 100_000, "spotify-store", 60, true)::schedule;

	/**
	 * How long work is waited for. Drivers may wait for ever on a connection that is
	 * dead, while others work.
	 */
	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private final Executor executor;

	private final Scheduler scheduler;

	private final long slow;

	private volatile @Nullable Long trouble;

	/**
	 * Create threads.
	 * @param executor runs the work
	 * @param scheduler tells the time
	 * @param slow work that takes so long counts as trouble
	 */
	StoreThreads(Executor executor, Scheduler scheduler, Duration slow) {
		this.executor = executor;
		this.scheduler = scheduler;
		this.slow = slow.toNanos();
	}

	/**
	 * Run the work of a store. When nobody waits for it any more it is left out if it has
	 * not begun, and else goes on: interrupted drivers close connections, or the whole of
	 * an embedded database.
	 * @param work the work
	 * @return its result, empty if that is {@code null}, or a {@link TokenStoreException}
	 * if there is none in time
	 */
	<T> Mono<T> run(Supplier<@Nullable T> work) {
		return Mono.fromFuture(() -> begin(work)).timeout(PATIENCE, Mono.error(this::tooLate), this.scheduler);
	}

	/**
	 * Reactor does not tell anybody of errors like a lack of threads.
	 */
	private <T> CompletableFuture<@Nullable T> begin(Supplier<@Nullable T> work) {
		try {
			return CompletableFuture.supplyAsync(() -> watch(work), this.executor);
		}
		catch (RuntimeException | Error ex) {
			this.trouble = now();
			return CompletableFuture.failedFuture(new TokenStoreException("The token store was not asked, as there is "
					+ "no thread for it (" + ex.getClass().getName() + "). The users stay logged in.", ex));
		}
	}

	private TokenStoreException tooLate() {
		this.trouble = now();
		return new TokenStoreException("The token store did not answer within " + PATIENCE.toSeconds()
				+ " s. The users stay logged in. Check the server, and give its driver a timeout.", null);
	}

	private <T> @Nullable T watch(Supplier<@Nullable T> work) {
		long start = now();
		boolean well = false;
		try {
			T result = work.get();
			well = now() - start < this.slow;
			return result;
		}
		finally {
			if (!well) {
				this.trouble = now();
			}
		}
	}

	/**
	 * Return for how long the store has worked without failing or being slow.
	 */
	Duration sinceTrouble() {
		Long trouble = this.trouble;
		return (trouble != null) ? Duration.ofNanos(now() - trouble) : Duration.ofDays(1);
	}

	private long now() {
		return this.scheduler.now(TimeUnit.NANOSECONDS);
	}

}
