package io.github.springspotify.test;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * What happens to a request that meets a fault.
 *
 * @param kind the kind of effect
 * @param response the answer to give instead of the real one, or {@code null}
 * @param pause the time between two pieces of a dripped body
 */
record FaultEffect(Kind kind, @Nullable MockResponse response, Duration pause) {

	static final FaultEffect NONE = of(Kind.NONE);

	static FaultEffect of(Kind kind) {
		return new FaultEffect(kind, null, Duration.ZERO);
	}

	static FaultEffect respond(MockResponse response) {
		return new FaultEffect(Kind.RESPOND, response, Duration.ZERO);
	}

	static FaultEffect drip(Duration pause) {
		return new FaultEffect(Kind.DRIP, null, pause);
	}

	/**
	 * The kinds of effect.
	 */
	enum Kind {

		NONE, RESPOND, STALL, DRIP, CUT, RESET

	}

}
