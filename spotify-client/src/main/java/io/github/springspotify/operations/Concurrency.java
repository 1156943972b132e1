package io.github.springspotify.operations;

import reactor.util.context.Context;
import reactor.util.context.ContextView;

/**
 * How many calls an operation that makes several may have in flight. Travels in the
 * Reactor context.
 *
 * @param value number of calls, at least 1
 * @since 0.1.0
 */
public record Concurrency(int value) {

	private static final Concurrency DEFAULT = new Concurrency(8);

	/**
	 * Put this into a Reactor context.
	 * @param context the context
	 * @return the context with this
	 */
	public Context in(Context context) {
		return context.put(Concurrency.class, this);
	}

	static int from(ContextView context) {
		Concurrency given = context.hasKey(Concurrency.class) ? context.get(Concurrency.class) : DEFAULT;
		return given.value();
	}

}
