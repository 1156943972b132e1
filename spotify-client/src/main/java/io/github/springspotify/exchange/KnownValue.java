package io.github.springspotify.exchange;

import reactor.core.Fuseable;
import reactor.core.publisher.Mono;

/**
 * A value that need not be waited for, with which Reactor goes on at once, without an
 * operator in between.
 */
final class KnownValue {

	private KnownValue() {
	}

	static boolean isIn(Mono<?> source) {
		return source instanceof Fuseable.ScalarCallable<?> && source != Mono.empty();
	}

}
