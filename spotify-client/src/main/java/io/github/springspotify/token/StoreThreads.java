package io.github.springspotify.token;

import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Where stores do their work.
 */
final class StoreThreads {

	/**
	 * For work that a caller's thread must not do. Not shared with others: work that
	 * waits for a call would keep the store from ending it.
	 */
	static final Scheduler SCHEDULER = Schedulers.newBoundedElastic(10 * Runtime.getRuntime().availableProcessors(),
			100_000, "spotify-store", 60, true);

	/**
	 * Threads of Netty, on which clients other than our own call back. Reactor does not
	 * know those of Lettuce as ones that must not block.
	 */
	private static final @Nullable Class<?> NETTY_THREAD = nettyThread();

	private StoreThreads() {
	}

	/**
	 * Run the work of a store at once where the thread may block, and elsewhere on one
	 * that may.
	 * @param work the work
	 * @return its result, empty if that is {@code null}
	 */
	static <T> Mono<T> run(Callable<@Nullable T> work) {
		Mono<T> result = Mono.fromCallable(work);
		return Mono.defer(() -> mayBlock(Thread.currentThread()) ? result : result.subscribeOn(SCHEDULER));
	}

	private static boolean mayBlock(Thread thread) {
		return !Schedulers.isNonBlockingThread(thread) && (NETTY_THREAD == null || !NETTY_THREAD.isInstance(thread));
	}

	private static @Nullable Class<?> nettyThread() {
		try {
			return Class.forName("io.netty.util.concurrent.FastThreadLocalThread");
		}
		catch (ClassNotFoundException ex) {
			return null;
		}
	}

}
