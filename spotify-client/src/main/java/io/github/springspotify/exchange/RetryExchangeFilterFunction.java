package io.github.springspotify.exchange;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFilterFunction;
import org.springframework.web.reactive.function.client.ExchangeFunction;

/**
 * Repeats calls that failed for a reason that may pass, after a growing delay: server
 * errors and broken connections if the call only reads, and connections that could not be
 * established whatever the call. No delay is begun that cannot end in the call's time.
 *
 * @since 0.1.0
 */
public final class RetryExchangeFilterFunction implements ExchangeFilterFunction {

	private final RetryDecision decision;

	private final Scheduler scheduler;

	/**
	 * Create a filter.
	 * @param policy how often and after which delays calls are repeated
	 * @param scheduler runs what comes after a delay
	 */
	public RetryExchangeFilterFunction(RetryPolicy policy, Scheduler scheduler) {
		this.decision = new RetryDecision(policy, () -> ThreadLocalRandom.current().nextDouble());
		this.scheduler = scheduler;
	}

	@Override
	public Mono<ClientResponse> filter(ClientRequest request, ExchangeFunction next) {
		return Mono.deferContextual(
				(context) -> new Call(request, next, CallProgress.from(context), CallOptions.from(context).maxRetries())
					.attempt(0));
	}

	/**
	 * One call with all its repetitions.
	 */
	private final class Call {

		private final ClientRequest request;

		private final ExchangeFunction next;

		private final CallProgress progress;

		private final @Nullable Integer maxRetries;

		private Call(ClientRequest request, ExchangeFunction next, CallProgress progress,
				@Nullable Integer maxRetries) {
			this.request = request;
			this.next = next;
			this.progress = progress;
			this.maxRetries = maxRetries;
		}

		/**
		 * What comes next is begun outside of the operators that look at this attempt, so
		 * that its failure is not mistaken for that of this attempt.
		 */
		Mono<ClientResponse> attempt(int retries) {
			return this.next.exchange(this.request)
				.map((answer) -> afterAnswer(answer, retries))
				.onErrorResume((ex) -> Mono.just(afterFailure(ex, retries)))
				.flatMap(Function.identity());
		}

		private Mono<ClientResponse> afterAnswer(ClientResponse answer, int retries) {
			Duration delay = RetryExchangeFilterFunction.this.decision.afterAnswer(answer.statusCode().value(),
					situation(retries));
			return (delay != null) ? BoundedBody.read(answer).then(Mono.defer(() -> repeat(delay, retries)))
					: Mono.just(answer);
		}

		private Mono<ClientResponse> afterFailure(Throwable failure, int retries) {
			Duration delay = RetryExchangeFilterFunction.this.decision.afterFault(ConnectionFault.of(failure),
					situation(retries));
			return (delay != null) ? repeat(delay, retries) : Mono.error(failure);
		}

		private RetryDecision.Situation situation(int retries) {
			return new RetryDecision.Situation(this.request.method(), retries, this.maxRetries,
					this.progress.remaining());
		}

		private Mono<ClientResponse> repeat(Duration delay, int retries) {
			this.progress.waiting("waiting to try again");
			return Mono.delay(delay, RetryExchangeFilterFunction.this.scheduler)
				.then(Mono.defer(() -> attempt(retries + 1)));
		}

	}

}
