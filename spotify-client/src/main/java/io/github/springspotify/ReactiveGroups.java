package io.github.springspotify;

import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.UnaryOperator;

import io.github.springspotify.cache.SpotifyCache;
import io.github.springspotify.endpoint.Endpoint;
import io.github.springspotify.exchange.QuotaKnowledge;
import io.github.springspotify.operations.Concurrency;
import io.github.springspotify.paging.WalkCaller;
import reactor.core.publisher.Mono;
import reactor.util.context.Context;

import org.springframework.web.service.invoker.HttpExchangeAdapter;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;

/**
 * The reactive operations that all views of a client share. An interface proxy takes
 * milliseconds to make, so each is made when its group is used for the first time.
 */
final class ReactiveGroups {

	private final HttpExchangeAdapter adapter;

	private final HttpServiceProxyFactory factory;

	private final View base;

	private final CurrentCaller caller;

	private final QuotaKnowledge quota;

	private final SpotifyCache cache;

	private final Concurrency concurrency;

	private final Runnable closer;

	private final ConcurrentMap<Class<?>, Group> groups = new ConcurrentHashMap<>();

	ReactiveGroups(HttpExchangeAdapter adapter, HttpServiceProxyFactory factory, View base, CurrentCaller caller,
			QuotaKnowledge quota, SpotifyCache cache, int concurrency, Runnable closer) {
		this.adapter = adapter;
		this.factory = factory;
		this.base = base;
		this.caller = caller;
		this.quota = quota;
		this.cache = cache;
		this.concurrency = new Concurrency(concurrency);
		this.closer = closer;
	}

	View base() {
		return this.base;
	}

	<R> R get(Class<R> type, View view) {
		Group known = this.groups.get(type);
		Group group = (known != null) ? known : this.groups.computeIfAbsent(type, (key) -> Group.create(type, this));
		return type
			.cast((view == this.base) ? group.ofBase : ViewProxy.create(type, type.cast(group.shared), view, this));
	}

	HttpExchangeAdapter adapter(View view) {
		return new ViewExchangeAdapter(this.adapter, view, this);
	}

	/**
	 * Let several calls that belong together be made on behalf of whoever makes the
	 * first, and in the same language: the later ones are made on threads that know
	 * neither.
	 */
	<T> Mono<T> forOneCaller(Mono<T> calls, View view) {
		Locale language = view.language();
		UnaryOperator<Context> settings = (context) -> this.concurrency.in(view.in(context, language));
		return inWalk((view.options().identity() != null) ? calls.contextWrite(settings)
				: this.caller.keepFor(calls, settings));
	}

	/**
	 * Return the same call with what the walk for which it is made says of it.
	 */
	<T> Mono<T> inWalk(Mono<T> call) {
		return this.caller.asInWalk(call);
	}

	/**
	 * Return what keeps the caller and priority of walks that a view starts.
	 */
	WalkCaller walkCaller(View view) {
		return this.caller.ofWalks(view.options());
	}

	SpotifyCache cache() {
		return this.cache;
	}

	int maxLimit(Endpoint endpoint) {
		return this.quota.maxLimit(endpoint);
	}

	int concurrency() {
		return this.concurrency.value();
	}

	void close() {
		this.closer.run();
	}

	/**
	 * The operations of a group, and what the client itself shows of them.
	 */
	private record Group(Object shared, Object ofBase) {

		static <R> Group create(Class<R> type, ReactiveGroups groups) {
			R shared = groups.factory.createClient(type);
			return new Group(shared, ViewProxy.create(type, shared, groups.base, groups));
		}

	}

}
