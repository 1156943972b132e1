package io.github.springspotify.cache;

import org.jspecify.annotations.Nullable;
import reactor.util.context.Context;
import reactor.util.context.ContextView;

/**
 * Where a {@link Fetch} is found in the Reactor context. Each client has a place of its
 * own: code that runs inside a call can use another client.
 */
final class FetchContext {

	private final Object key = new Object();

	@Nullable Fetch in(ContextView context) {
		return context.getOrDefault(this.key, null);
	}

	Context put(Context context, Fetch fetch) {
		return context.put(this.key, fetch);
	}

	Context without(Context context) {
		return context.delete(this.key);
	}

}
