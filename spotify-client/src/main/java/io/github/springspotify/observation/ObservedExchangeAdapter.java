package io.github.springspotify.observation;

import io.github.springspotify.endpoint.Endpoint;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFunction;
import org.springframework.web.service.invoker.HttpExchangeAdapter;
import org.springframework.web.service.invoker.HttpRequestValues;
import org.springframework.web.service.invoker.ReactorHttpExchangeAdapterDecorator;

/**
 * Observes calls, in front of all that can answer or refuse them.
 *
 * @since 0.1.0
 */
public final class ObservedExchangeAdapter extends ReactorHttpExchangeAdapterDecorator {

	private static final Object CALL = new Object();

	private static final SpotifyCallObservationConvention DEFAULT = new DefaultSpotifyCallObservationConvention();

	private final ObservationRegistry registry;

	private final @Nullable SpotifyCallObservationConvention convention;

	/**
	 * Create an adapter.
	 * @param delegate answers the calls
	 * @param registry where they are observed
	 * @param convention names them, or {@code null} for the default
	 */
	public ObservedExchangeAdapter(HttpExchangeAdapter delegate, ObservationRegistry registry,
			@Nullable SpotifyCallObservationConvention convention) {
		super(delegate);
		this.registry = registry;
		this.convention = convention;
	}

	@Override
	public Mono<Void> exchangeForMono(HttpRequestValues values) {
		return observe(super.exchangeForMono(values), values);
	}

	@Override
	public Mono<HttpHeaders> exchangeForHeadersMono(HttpRequestValues values) {
		return observe(super.exchangeForHeadersMono(values), values);
	}

	@Override
	public <T> Mono<T> exchangeForBodyMono(HttpRequestValues values, ParameterizedTypeReference<T> type) {
		return observe(super.exchangeForBodyMono(values, type), values);
	}

	@Override
	public Mono<ResponseEntity<Void>> exchangeForBodilessEntityMono(HttpRequestValues values) {
		return observe(super.exchangeForBodilessEntityMono(values), values);
	}

	@Override
	public <T> Mono<ResponseEntity<T>> exchangeForEntityMono(HttpRequestValues values,
			ParameterizedTypeReference<T> type) {
		return observe(super.exchangeForEntityMono(values, type), values);
	}

	private <T> Mono<T> observe(Mono<T> exchange, HttpRequestValues values) {
		return Mono.deferContextual((context) -> {
			SpotifyCallObservationContext call = new SpotifyCallObservationContext(values.getHttpMethod(),
					(Endpoint) values.getAttributes().get(Endpoint.ATTRIBUTE));
			Observation observation = SpotifyObservationDocumentation.CALL.observation(this.convention, DEFAULT,
					() -> call, this.registry);
			if (observation.isNoop()) {
				Observation parent = context.getOrDefault(ObservedWork.CURRENT, this.registry.getCurrentObservation());
				return (parent != null) ? exchange.contextWrite((own) -> own.put(CALL, parent)) : exchange;
			}
			ObservedWork.start(observation, context);
			return ObservedWork.end(exchange, observation, (value) -> {
			}, call::cancelled)
				.contextWrite((own) -> own.put(ObservedWork.CURRENT, observation)
					.put(CALL, observation)
					.put(SpotifyCallObservationContext.class, call));
		});
	}

	/**
	 * Let what is sent for a call be a part of it. The filter for a {@code WebClient}
	 * that observes nothing itself, and says so to those below it.
	 * @param request the request
	 * @param next sends it
	 * @return the answer
	 */
	public static Mono<ClientResponse> asPartOfCall(ClientRequest request, ExchangeFunction next) {
		return next.exchange(request)
			.contextWrite(
					(context) -> context.hasKey(CALL) ? context.put(ObservedWork.CURRENT, context.get(CALL)) : context);
	}

}
