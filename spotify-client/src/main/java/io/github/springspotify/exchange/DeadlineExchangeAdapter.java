package io.github.springspotify.exchange;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import io.github.springspotify.endpoint.Endpoint;
import io.github.springspotify.error.SpotifyTransportException;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

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

	private static final Object BEGIN = new Object();

	private final Duration timeout;

	private final Scheduler scheduler;

	private final Deadlines deadlines;

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
	 * Let the time of a call begin before it reaches this adapter.
	 * @param <T> type of the result
	 * @param call the call with what comes before it
	 * @return the same
	 */
	public <T> Mono<T> begin(Mono<T> call) {
		return call.contextWrite((context) -> context.put(BEGIN, this.scheduler.now(TimeUnit.NANOSECONDS)));
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
		return Mono.deferContextual((context) -> {
			Endpoint endpoint = endpointOf(values);
			if (this.deadlines.isClosed()) {
				return Mono.error(() -> new SpotifyTransportException(
						callOf(endpoint, values) + " was not sent: this client is closed.", false, null));
			}
			Duration own = CallOptions.from(context).timeout();
			Duration limit = (own != null) ? own : this.timeout;
			Long begin = context.getOrDefault(BEGIN, null);
			Duration remaining = (begin != null) ? limit.minusNanos(this.scheduler.now(TimeUnit.NANOSECONDS) - begin)
					: limit;
			CallProgress progress = new CallProgress(remaining, this.scheduler);
			return new TimedMono<>(exchange, this.deadlines.after(remaining),
					() -> ended(endpoint, values, limit, progress),
					(ex) -> FailureTranslator.translate(ex, callOf(endpoint, values), endpoint, progress),
					(ctx) -> LateFailures.quiet(ctx.put(CallProgress.class, progress).delete(BEGIN)));
		});
	}

	private SpotifyTransportException ended(@Nullable Endpoint endpoint, HttpRequestValues values, Duration limit,
			CallProgress progress) {
		boolean closed = this.deadlines.isClosed();
		String how = closed ? " did not end before this client was closed"
				: " did not end within its timeout of " + limit.toMillis() + " ms ('spotify.timeout')";
		String effect = (progress.isSent() && values.getHttpMethod() != HttpMethod.GET)
				? " The call may have taken effect." : "";
		return new SpotifyTransportException(
				callOf(endpoint, values) + how + "; it had been " + progress.doingSince() + progress.tried() + effect,
				!closed, closed ? null : new TimeoutException());
	}

	static String callOf(@Nullable Endpoint endpoint, HttpRequestValues values) {
		return (endpoint != null) ? endpoint.toString() : values.getHttpMethod() + " " + values.getUriTemplate();
	}

}
