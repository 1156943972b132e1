package io.github.springspotify;

import java.util.Locale;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.service.invoker.HttpExchangeAdapter;
import org.springframework.web.service.invoker.HttpRequestValues;
import org.springframework.web.service.invoker.ReactorHttpExchangeAdapterDecorator;

/**
 * The exchanges of a client as seen through a view, for interfaces that are not ours.
 * Blocking ones wait for those that are not: Spring's would go past the view and all
 * stages but those of {@code WebClient}.
 */
final class ViewExchangeAdapter extends ReactorHttpExchangeAdapterDecorator {

	private final View view;

	private final ReactiveGroups groups;

	ViewExchangeAdapter(HttpExchangeAdapter delegate, View view, ReactiveGroups groups) {
		super(delegate);
		this.view = view;
		this.groups = groups;
	}

	@Override
	public void exchange(HttpRequestValues values) {
		exchangeForMono(values).block();
	}

	@Override
	public HttpHeaders exchangeForHeaders(HttpRequestValues values) {
		return Objects.requireNonNull(exchangeForHeadersMono(values).block());
	}

	@Override
	public <T> @Nullable T exchangeForBody(HttpRequestValues values, ParameterizedTypeReference<T> type) {
		return exchangeForBodyMono(values, type).block();
	}

	@Override
	public ResponseEntity<Void> exchangeForBodilessEntity(HttpRequestValues values) {
		return Objects.requireNonNull(exchangeForBodilessEntityMono(values).block());
	}

	@Override
	public <T> ResponseEntity<T> exchangeForEntity(HttpRequestValues values, ParameterizedTypeReference<T> type) {
		return Objects.requireNonNull(exchangeForEntityMono(values, type).block());
	}

	@Override
	public Mono<Void> exchangeForMono(HttpRequestValues values) {
		return in(super.exchangeForMono(values));
	}

	@Override
	public Mono<HttpHeaders> exchangeForHeadersMono(HttpRequestValues values) {
		return in(super.exchangeForHeadersMono(values));
	}

	@Override
	public <T> Mono<T> exchangeForBodyMono(HttpRequestValues values, ParameterizedTypeReference<T> type) {
		return in(super.exchangeForBodyMono(values, type));
	}

	@Override
	public <T> Flux<T> exchangeForBodyFlux(HttpRequestValues values, ParameterizedTypeReference<T> type) {
		Locale language = this.view.language();
		return super.exchangeForBodyFlux(values, type).contextWrite((context) -> this.view.in(context, language));
	}

	@Override
	public Mono<ResponseEntity<Void>> exchangeForBodilessEntityMono(HttpRequestValues values) {
		return in(super.exchangeForBodilessEntityMono(values));
	}

	@Override
	public <T> Mono<ResponseEntity<T>> exchangeForEntityMono(HttpRequestValues values,
			ParameterizedTypeReference<T> type) {
		return in(super.exchangeForEntityMono(values, type));
	}

	@Override
	public <T> Mono<ResponseEntity<Flux<T>>> exchangeForEntityFlux(HttpRequestValues values,
			ParameterizedTypeReference<T> type) {
		return in(super.exchangeForEntityFlux(values, type));
	}

	private <T> Mono<T> in(Mono<T> call) {
		Locale language = this.view.language();
		return this.groups.inWalk(call.contextWrite((context) -> this.view.in(context, language)));
	}

}
