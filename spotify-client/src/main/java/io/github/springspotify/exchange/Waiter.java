package io.github.springspotify.exchange;

import java.util.Comparator;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.MonoSink;

/**
 * A call that waits for a pass.
 */
final class Waiter implements Comparable<Waiter> {

	private static final Comparator<Waiter> ORDER = Comparator.comparing(Waiter::priority)
		.thenComparingLong((waiter) -> waiter.start)
		.thenComparingLong((waiter) -> waiter.number);

	private final CallPriority priority;

	private final long start;

	private final long number;

	private final long giveUpAt;

	private final MonoSink<Pass> sink;

	private @Nullable Pass pass;

	private boolean left;

	/**
	 * Create a waiter.
	 * @param priority which calls go first
	 * @param start when the call began
	 * @param number decides between calls that began at the same time
	 * @param giveUpAt how long it waits at most
	 * @param sink takes the pass
	 */
	Waiter(CallPriority priority, long start, long number, long giveUpAt, MonoSink<Pass> sink) {
		this.priority = priority;
		this.start = start;
		this.number = number;
		this.giveUpAt = giveUpAt;
		this.sink = sink;
	}

	CallPriority priority() {
		return this.priority;
	}

	long giveUpAt() {
		return this.giveUpAt;
	}

	/**
	 * Wait no more.
	 * @return the pass that this call got and does not use, if it got one
	 */
	@Nullable Pass leave() {
		this.left = true;
		return this.pass;
	}

	boolean hasLeft() {
		return this.left;
	}

	void admit(Pass pass) {
		this.pass = pass;
	}

	void go() {
		this.sink.success(this.pass);
	}

	void dismiss() {
		this.sink.success();
	}

	@Override
	public int compareTo(Waiter other) {
		return ORDER.compare(this, other);
	}

}
