package io.github.springspotify.test;

import java.time.Duration;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What happens to a request that meets a fault.
 *
 * @param kind the kind of effect
 * @param response the answer to give instead of the real one, or {@code null}
 * @param pause the time between two pieces of a dripped body
 * @param nulls where the entries of lists become {@code null}
 * @param delay the time before anything happens
 */
record FaultEffect(Kind kind, @Nullable MockResponse response, Duration pause, Set<Integer> nulls, Duration delay) {

	static final FaultEffect NONE = of(Kind.NONE);

	static FaultEffect of(Kind kind) {
		return new FaultEffect(kind, null, Duration.ZERO, Set.of(), Duration.ZERO);
	}

	static FaultEffect respond(MockResponse response) {
		return new FaultEffect(Kind.RESPOND, response, Duration.ZERO, Set.of(), Duration.ZERO);
	}

	static FaultEffect drip(Duration pause) {
		return new FaultEffect(Kind.DRIP, null, pause, Set.of(), Duration.ZERO);
	}

	static FaultEffect nullEntries(Set<Integer> positions) {
		return new FaultEffect(Kind.NULLS, null, Duration.ZERO, positions, Duration.ZERO);
	}

	static FaultEffect delay(Duration delay) {
		return of(Kind.DELAY).after(delay);
	}

	/**
	 * Return the same effect, only later.
	 * @param duration how much later
	 * @return a new effect
	 */
	FaultEffect after(Duration duration) {
		return new FaultEffect(this.kind, this.response, this.pause, this.nulls, this.delay.plus(duration));
	}

	/**
	 * The kinds of effect.
	 */
	enum Kind {

		NONE, RESPOND, STALL, DRIP, CUT, RESET, NULLS, DELAY

	}

}
