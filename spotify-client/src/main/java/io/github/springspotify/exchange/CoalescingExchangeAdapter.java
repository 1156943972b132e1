package io.github.springspotify.exchange;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;

import io.github.springspotify.endpoint.Endpoint;
import io.github.springspotify.observation.CacheResult;
import io.github.springspotify.observation.SpotifyCallObservationContext;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.util.context.Context;
import reactor.util.context.ContextView;

import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.ResponseEntity;
import org.springframework.web.service.invoker.HttpExchangeAdapter;
import org.springframework.web.service.invoker.HttpRequestValues;
import org.springframework.web.service.invoker.ReactorHttpExchangeAdapterDecorator;

/**
 * Lets callers who ask for the same at the same time share one exchange. Each keeps its
 * own deadline and may leave; the exchange ends with the last of them.
 *
 * @since 0.1.0
 */
public final class CoalescingExchangeAdapter extends ReactorHttpExchangeAdapterDecorator {

	private final Function<ContextView, @Nullable Object> keys;

	private final Scheduler scheduler;

	private final ConcurrentMap<Object, Flight<?>> flights = new ConcurrentHashMap<>();

	/**
	 * Create an adapter.
	 * @param delegate sends the requests
	 * @param keys returns what calls have in common that can share an exchange, from the
	 * Reactor context of a call, or {@code null} if it shares nothing
	 * @param scheduler runs what comes after the exchange of another caller
	 */
	public CoalescingExchangeAdapter(HttpExchangeAdapter delegate, Function<ContextView, @Nullable Object> keys,
			Scheduler scheduler) {
		super(delegate);
		this.keys = keys;
		this.scheduler = scheduler;
	}

	@Override
	public <T> Mono<T> exchangeForBodyMono(HttpRequestValues values, ParameterizedTypeReference<T> type) {
		return share(super.exchangeForBodyMono(values, type), values, "body");
	}

	@Override
	public <T> Mono<ResponseEntity<T>> exchangeForEntityMono(HttpRequestValues values,
			ParameterizedTypeReference<T> type) {
		return share(super.exchangeForEntityMono(values, type), values, "entity");
	}

	private <T> Mono<T> share(Mono<T> exchange, HttpRequestValues values, String shape) {
		return Mono.deferContextual((context) -> {
			Object common = this.keys.apply(context);
			return (common != null) ? join(new Key(common, shape), exchange, values, context) : exchange;
		});
	}

	@SuppressWarnings("unchecked")
	private <T> Mono<T> join(Key key, Mono<T> exchange, HttpRequestValues values, ContextView context) {
		CallProgress progress = CallProgress.from(context);
		while (true) {
			Flight<T> started = new Flight<>((over) -> this.flights.remove(key, over), this.scheduler);
			Flight<?> known = this.flights.putIfAbsent(key, started);
			Flight<T> flight = (known != null) ? (Flight<T>) known : started;
			if (flight.join(progress)) {
				if (known != null) {
					SpotifyCallObservationContext.note(context, CacheResult.SHARED);
				}
				return flight.answer(() -> translated(exchange, values, flight.progress()), Context.of(context));
			}
			this.flights.remove(key, flight);
		}
	}

	/**
	 * Those who share a failure know nothing of what led to it.
	 */
	private static <T> Mono<T> translated(Mono<T> exchange, HttpRequestValues values, CallProgress progress) {
		Endpoint endpoint = (Endpoint) values.getAttributes().get(Endpoint.ATTRIBUTE);
		return exchange.onErrorMap((ex) -> FailureTranslator.translate(ex,
				DeadlineExchangeAdapter.callOf(endpoint, values), endpoint, progress));
	}

	private record Key(Object common, String shape) {

	}

}
