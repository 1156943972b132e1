package io.github.springspotify.exchange;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import io.github.springspotify.endpoint.Endpoint;
import io.github.springspotify.error.SpotifyTransportException;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.util.context.Context;
import reactor.util.context.ContextView;

import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.web.service.invoker.HttpExchangeAdapter;
import org.springframework.web.service.invoker.HttpRequestValues;
import org.springframework.web.service.invoker.ReactorHttpExchangeAdapterDecorator;

/**
 * The edge of the pipeline: ends every call within its time, whatever it is waiting for,
 * the body included, and lets nothing out but our own exceptions.
 *
 * @since 0.1.0
 */
public final class DeadlineExchangeAdapter extends ReactorHttpExchangeAdapterDecorator {

	private final Duration timeout;

	private final Scheduler scheduler;

	private final Deadlines deadlines;

	/**
	 * Key in the Reactor context.
	 */
	private final Object begin = new Object();

	/**
	 * Create an adapter.
	 * @param delegate sends the requests
	 * @param timeout time for a whole call
	 * @param scheduler tells when it is over
	 */
	public DeadlineExchangeAdapter(HttpExchangeAdapter delegate, Duration timeout, Scheduler scheduler) {
		super(delegate);
		this.timeout = timeout;
		this.scheduler = scheduler;
		this.deadlines = new Deadlines(scheduler);
	}

	@Override
	public Mono<Void> exchangeForMono(HttpRequestValues values) {
		return guard(super.exchangeForMono(values), values);
	}

	@Override
	public Mono<HttpHeaders> exchangeForHeadersMono(HttpRequestValues values) {
		return guard(super.exchangeForHeadersMono(values), values);
	}

	@Override
	public <T> Mono<T> exchangeForBodyMono(HttpRequestValues values, ParameterizedTypeReference<T> type) {
		return guard(requireBody(super.exchangeForBodyMono(values, type), values), values);
	}

	@Override
	public Mono<ResponseEntity<Void>> exchangeForBodilessEntityMono(HttpRequestValues values) {
		return guard(super.exchangeForBodilessEntityMono(values), values);
	}

	@Override
	public <T> Mono<ResponseEntity<T>> exchangeForEntityMono(HttpRequestValues values,
			ParameterizedTypeReference<T> type) {
		return guard(super.exchangeForEntityMono(values, type), values);
	}

	@Override
	public <T> Flux<T> exchangeForBodyFlux(HttpRequestValues values, ParameterizedTypeReference<T> type) {
		return Flux
			.deferContextual((context) -> new Call(values, context).guard(super.exchangeForBodyFlux(values, type)));
	}

	@Override
	public <T> Mono<ResponseEntity<Flux<T>>> exchangeForEntityFlux(HttpRequestValues values,
			ParameterizedTypeReference<T> type) {
		return Mono.deferContextual((context) -> {
			Call call = new Call(values, context);
			return call.guard(super.exchangeForEntityFlux(values, type).map(call::guardBody));
		});
	}

	/**
	 * Only some operations can succeed without a value; the others would return nothing
	 * where something is promised.
	 */
	private static <T> Mono<T> requireBody(Mono<T> exchange, HttpRequestValues values) {
		Endpoint endpoint = endpointOf(values);
		if (endpoint == null || endpoint.mayBeEmpty()) {
			return exchange;
		}
		return exchange.switchIfEmpty(Mono.deferContextual((context) -> Mono
			.error(FailureTranslator.empty(endpoint.toString(), endpoint, CallProgress.from(context)))));
	}

	private static @Nullable Endpoint endpointOf(HttpRequestValues values) {
		return (Endpoint) values.getAttributes().get(Endpoint.ATTRIBUTE);
	}

	/**
	 * Let the time of a call begin before it reaches this adapter, unless it has begun.
	 * @param <T> type of the result
	 * @param call the call with what comes before it
	 * @return the same
	 */
	public <T> Mono<T> begin(Mono<T> call) {
		return call.contextWrite((context) -> context.hasKey(this.begin) ? context
				: context.put(this.begin, this.scheduler.now(TimeUnit.NANOSECONDS)));
	}

	/**
	 * End what comes before a call with the time of the call.
	 * @param <T> type of the result
	 * @param preparation what comes before the call
	 * @param values the call
	 * @return the same, in time or failed
	 */
	public <T> Mono<T> prepare(Mono<T> preparation, HttpRequestValues values) {
		return guard(preparation, values);
	}

	/**
	 * Let all calls fail that are under way, and those that are made from now on.
	 */
	public void close() {
		this.deadlines.close();
	}

	private <T> Mono<T> guard(Mono<T> exchange, HttpRequestValues values) {
		return Mono.deferContextual((context) -> new Call(values, context).guard(exchange));
	}

	static String callOf(@Nullable Endpoint endpoint, HttpRequestValues values) {
		return (endpoint != null) ? endpoint.toString() : values.getHttpMethod() + " " + values.getUriTemplate();
	}

	/**
	 * One call and its time.
	 */
	private final class Call {

		private final HttpRequestValues values;

		private final @Nullable Endpoint endpoint;

		private final Duration limit;

		private final CallProgress progress;

		private Call(HttpRequestValues values, ContextView context) {
			this.values = values;
			this.endpoint = endpointOf(values);
			Duration own = CallOptions.from(context).timeout();
			this.limit = (own != null) ? own : DeadlineExchangeAdapter.this.timeout;
			Scheduler scheduler = DeadlineExchangeAdapter.this.scheduler;
			Long begin = context.getOrDefault(DeadlineExchangeAdapter.this.begin, null);
			this.progress = new CallProgress(
					(begin != null) ? this.limit.minusNanos(scheduler.now(TimeUnit.NANOSECONDS) - begin) : this.limit,
					scheduler);
		}

		<T> Mono<T> guard(Mono<T> exchange) {
			if (DeadlineExchangeAdapter.this.deadlines.isClosed()) {
				return Mono.error(this::notSent);
			}
			return new TimedMono<>(exchange, end(), this::tooLate, this::translate, this::settings);
		}

		/**
		 * The time is that of the whole stream: with one between elements, a call could
		 * take any time.
		 */
		<T> Flux<T> guard(Flux<T> exchange) {
			if (DeadlineExchangeAdapter.this.deadlines.isClosed()) {
				return Flux.error(this::notSent);
			}
			return exchange.onErrorMap(this::translate)
				.contextWrite(this::settings)
				.takeUntilOther(end().then(Mono.error(this::tooLate)));
		}

		<T> ResponseEntity<Flux<T>> guardBody(ResponseEntity<Flux<T>> response) {
			Flux<T> body = response.getBody();
			return ResponseEntity.status(response.getStatusCode())
				.headers(response.getHeaders())
				.body((body != null) ? guard(body) : null);
		}

		private Mono<Object> end() {
			return DeadlineExchangeAdapter.this.deadlines.after(this.progress.remaining());
		}

		private Context settings(Context context) {
			return LateFailures
				.quiet(context.put(CallProgress.class, this.progress).delete(DeadlineExchangeAdapter.this.begin));
		}

		private Throwable translate(Throwable failure) {
			return FailureTranslator.translate(failure, callOf(this.endpoint, this.values), this.endpoint,
					this.progress);
		}

		private SpotifyTransportException notSent() {
			return new SpotifyTransportException(
					callOf(this.endpoint, this.values) + " was not sent: this client is closed.", false, null);
		}

		private SpotifyTransportException tooLate() {
			boolean closed = DeadlineExchangeAdapter.this.deadlines.isClosed();
			String how = closed ? " did not end before this client was closed"
					: " did not end within its timeout of " + this.limit.toMillis() + " ms ('spotify.timeout')";
			String effect = (this.progress.isSent() && this.values.getHttpMethod() != HttpMethod.GET)
					? " The call may have taken effect." : "";
			return new SpotifyTransportException(callOf(this.endpoint, this.values) + how + "; it had been "
					+ this.progress.doingSince() + this.progress.tried() + effect, !closed,
					closed ? null : new TimeoutException());
		}

	}

}
