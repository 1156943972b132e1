package io.github.springspotify.observation;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

import io.micrometer.observation.Observation;
import reactor.core.publisher.Mono;
import reactor.util.context.ContextView;

/**
 * When an observation of something reactive begins and ends.
 */
final class ObservedWork {

	/**
	 * Where Micrometer looks for the current observation in a Reactor context. Its own
	 * constant is in a class that needs the context propagation library.
	 */
	static final String CURRENT = "micrometer.observation";

	private ObservedWork() {
	}

	/**
	 * The thread knows what a blocking call is a part of, and the context that of a
	 * reactive one.
	 */
	static void start(Observation observation, ContextView context) {
		Observation parent = context.getOrDefault(CURRENT, null);
		if (parent != null && !parent.isNoop()) {
			observation.parentObservation(parent);
		}
		observation.start();
	}

	/**
	 * Whoever waits for the result may leave when it is there; that ends nothing any
	 * more.
	 */
	static <T> Mono<T> end(Mono<T> work, Observation observation, Consumer<T> given, Runnable cancelled) {
		AtomicBoolean ended = new AtomicBoolean();
		Consumer<Runnable> end = (how) -> {
			if (ended.compareAndSet(false, true)) {
				how.run();
				observation.stop();
			}
		};
		return work.doOnNext((value) -> end.accept(() -> given.accept(value))).doOnSuccess((value) -> end.accept(() -> {
		})).doOnError((ex) -> end.accept(() -> observation.error(ex))).doOnCancel(() -> end.accept(cancelled));
	}

}
