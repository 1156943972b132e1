package io.github.springspotify.exchange;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

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
		return CallRequest.send(request, (call) -> new Call(call, next).attempt());
	}

	/**
	 * One call with all its repetitions.
	 */
	private final class Call {

		private final CallRequest request;

		private final ExchangeFunction next;

		private int retries;

		private Call(CallRequest request, ExchangeFunction next) {
			this.request = request;
			this.next = next;
		}

		Mono<ClientResponse> attempt() {
			int number = this.retries;
			return this.next.exchange(this.request)
				.flatMap(this::afterAnswer)
				.onErrorResume((ex) -> (number == this.retries) ? afterFailure(ex) : Mono.error(ex));
		}

		private Mono<ClientResponse> afterAnswer(ClientResponse answer) {
			Duration delay = RetryExchangeFilterFunction.this.decision.afterAnswer(answer.statusCode().value(),
					situation());
			if (delay == null) {
				return Mono.just(answer);
			}
			Mono<ClientResponse> repeat = repeat(delay);
			return BoundedBody.read(answer, RetryExchangeFilterFunction.this.scheduler).then(repeat);
		}

		private Mono<ClientResponse> afterFailure(Throwable failure) {
			ConnectionFault fault = ConnectionFault.of(failure, this.request.progress().requests());
			Duration delay = RetryExchangeFilterFunction.this.decision.afterFault(fault, situation());
			return (delay != null) ? repeat(delay) : Mono.error(failure);
		}

		private RetryDecision.Situation situation() {
			return new RetryDecision.Situation(this.request.method(), this.retries, this.request.options().maxRetries(),
					this.request.progress().remaining());
		}

		/**
		 * From here on the attempt has ended: what fails now is no failure of that
		 * attempt.
		 */
		private Mono<ClientResponse> repeat(Duration delay) {
			this.retries++;
			return Mono.defer(() -> {
				this.request.progress().waiting("waiting to try again");
				return Mono.delay(delay, RetryExchangeFilterFunction.this.scheduler).then(Mono.defer(this::attempt));
			});
		}

	}

}
