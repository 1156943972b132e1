package io.github.springspotify;

import reactor.core.CoreSubscriber;
import reactor.core.publisher.Mono;

/**
 * A call as an operations interface returns it, which knows by itself who makes it.
 * Methods that do nothing but pass their arguments on to another return it as it is.
 */
final class SingleCall extends Mono<Object> {

	private final Mono<Object> call;

	SingleCall(Mono<Object> call) {
		this.call = call;
	}

	@Override
	public void subscribe(CoreSubscriber<? super Object> caller) {
		this.call.subscribe(caller);
	}

}
