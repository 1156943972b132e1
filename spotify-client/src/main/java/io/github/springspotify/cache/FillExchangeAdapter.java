package io.github.springspotify.cache;

import io.github.springspotify.endpoint.Endpoint;
import io.github.springspotify.observation.CacheResult;
import io.github.springspotify.observation.SpotifyCallObservationContext;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.util.context.ContextView;

import org.springframework.core.ParameterizedTypeReference;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.service.invoker.HttpExchangeAdapter;
import org.springframework.web.service.invoker.HttpRequestValues;
import org.springframework.web.service.invoker.ReactorHttpExchangeAdapterDecorator;

/**
 * Keeps what reads give, next to the HTTP client: once for all callers who share it.
 */
final class FillExchangeAdapter extends ReactorHttpExchangeAdapterDecorator {

	private final ResponseCache cache;

	private final FetchContext fetches;

	FillExchangeAdapter(HttpExchangeAdapter delegate, ResponseCache cache, FetchContext fetches) {
		super(delegate);
		this.cache = cache;
		this.fetches = fetches;
	}

	@Override
	public <T> Mono<T> exchangeForBodyMono(HttpRequestValues values, ParameterizedTypeReference<T> type) {
		return Mono.deferContextual((context) -> {
			Fetch fetch = this.fetches.in(context);
			return (fetch != null) ? read(values, type, fetch, context).flatMap(FillExchangeAdapter::bodyOf)
					: super.exchangeForBodyMono(values, type);
		});
	}

	@Override
	public <T> Mono<ResponseEntity<T>> exchangeForEntityMono(HttpRequestValues values,
			ParameterizedTypeReference<T> type) {
		return Mono.deferContextual((context) -> {
			Fetch fetch = this.fetches.in(context);
			return (fetch != null) ? read(values, type, fetch, context) : super.exchangeForEntityMono(values, type);
		});
	}

	/**
	 * Whoever begins may have looked just before another who asked for the same was
	 * answered.
	 */
	private <T> Mono<ResponseEntity<T>> read(HttpRequestValues values, ParameterizedTypeReference<T> type, Fetch fetch,
			ContextView context) {
		Entry meanwhile = this.cache.findFresh(fetch);
		if (meanwhile != null) {
			SpotifyCallObservationContext.note(context, CacheResult.HIT);
			return Mono.just(LookUpExchangeAdapter.responseOf(meanwhile, this.cache.now()));
		}
		return super.exchangeForEntityMono(values, type).flatMap((response) -> {
			if (fetch.isConfirmed()) {
				return confirmed(values, type, fetch, response.getHeaders(), context);
			}
			ResponseEntity<T> immutable = immutable(response, type);
			this.cache.keep(fetch, immutable, mayBeEmpty(values));
			return Mono.just(immutable);
		});
	}

	private static boolean mayBeEmpty(HttpRequestValues values) {
		Endpoint endpoint = (Endpoint) values.getAttributes().get(Endpoint.ATTRIBUTE);
		return endpoint == null || endpoint.mayBeEmpty();
	}

	private static <T> Mono<T> bodyOf(ResponseEntity<T> response) {
		T body = response.getBody();
		return (body != null) ? Mono.just(body) : Mono.empty();
	}

	private <T> Mono<ResponseEntity<T>> confirmed(HttpRequestValues values, ParameterizedTypeReference<T> type,
			Fetch fetch, HttpHeaders confirmation, ContextView context) {
		Entry entry = this.cache.confirm(fetch, confirmation);
		if (entry != null) {
			SpotifyCallObservationContext.note(context, CacheResult.CONFIRMED);
			return Mono.just(LookUpExchangeAdapter.responseOf(entry, this.cache.now()));
		}
		Fetch anew = fetch.anew();
		return read(values, type, anew, context).contextWrite((own) -> this.fetches.put(own, anew));
	}

	@SuppressWarnings("unchecked")
	private static <T> ResponseEntity<T> immutable(ResponseEntity<T> response, ParameterizedTypeReference<T> type) {
		@Nullable T body = response.getBody();
		Object immutable = ImmutableValue.of(body, ResolvableType.forType(type));
		return (immutable != body) ? (ResponseEntity<T>) ResponseEntity.status(response.getStatusCode())
			.headers(response.getHeaders())
			.body(immutable) : response;
	}

}
