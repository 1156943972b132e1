package io.github.springspotify;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

import io.github.springspotify.exchange.CallOptions;

import org.springframework.web.service.invoker.HttpServiceProxyFactory;

/**
 * The reactive operations that all views of a client share. An interface proxy takes
 * milliseconds to make, so each is made when its group is used for the first time.
 */
final class ReactiveGroups {

	private final HttpServiceProxyFactory factory;

	private final Runnable closer;

	private final ConcurrentMap<Class<?>, Object> groups = new ConcurrentHashMap<>();

	ReactiveGroups(HttpServiceProxyFactory factory, Runnable closer) {
		this.factory = factory;
		this.closer = closer;
	}

	<R> R get(Class<R> type, CallOptions options) {
		R shared = type.cast(this.groups.computeIfAbsent(type,
				(key) -> ViewProxy.create(type, this.factory.createClient(type), CallOptions.NONE)));
		return (options == CallOptions.NONE) ? shared : ViewProxy.create(type, shared, options);
	}

	void close() {
		this.closer.run();
	}

}
