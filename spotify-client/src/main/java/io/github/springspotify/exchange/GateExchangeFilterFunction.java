package io.github.springspotify.exchange;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import io.github.springspotify.endpoint.Endpoint;
import io.github.springspotify.error.ErrorReason;
import io.github.springspotify.error.ErrorResponse;
import io.github.springspotify.error.QuotaExceededException;
import io.github.springspotify.error.RateLimitedException;
import io.github.springspotify.ratelimit.SpotifyRateLimitedEvent;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFilterFunction;
import org.springframework.web.reactive.function.client.ExchangeFunction;
import org.springframework.web.reactive.function.client.WebClientException;

/**
 * Lets calls wait for the rate limit, together and in order, and repeats those that were
 * refused because of it: they were not carried out, whatever their method. A call that
 * would have to wait too long fails at once and says when calls may resume. A quota that
 * is used up is never waited for.
 *
 * @since 0.1.0
 */
public final class GateExchangeFilterFunction implements ExchangeFilterFunction {

	private static final Logger logger = LoggerFactory.getLogger(GateExchangeFilterFunction.class);

	private final RateLimitGate gate;

	private final ApiHost host;

	private final RefusalReader reader;

	private final Duration maxWait;

	private final Clock clock;

	private final Scheduler scheduler;

	/**
	 * Create a filter.
	 * @param gate the place where calls wait
	 * @param maxWait how long a call waits for the rate limit at most
	 * @param apiBaseUrl base address of the Web API, to which alone the limit applies,
	 * and which messages leave out
	 * @param clock tells until when calls wait
	 * @param scheduler tells the time, and lets calls go on that had to wait
	 */
	public GateExchangeFilterFunction(RateLimitGate gate, Duration maxWait, URI apiBaseUrl, Clock clock,
			Scheduler scheduler) {
		this.gate = gate;
		this.host = new ApiHost(apiBaseUrl);
		this.reader = new RefusalReader(clock, apiBaseUrl);
		this.maxWait = maxWait;
		this.clock = clock;
		this.scheduler = scheduler;
	}

	@Override
	public Mono<ClientResponse> filter(ClientRequest request, ExchangeFunction next) {
		return CallRequest.send(request,
				(call) -> this.host.has(call.url()) ? new Call(call, next).begin() : sendElsewhere(call, next));
	}

	private static Mono<ClientResponse> sendElsewhere(CallRequest request, ExchangeFunction next) {
		request.progress().attempt();
		return next.exchange(request);
	}

	private Instant resumption(Duration wait) {
		return this.clock.instant().plus(wait).truncatedTo(ChronoUnit.MILLIS);
	}

	/**
	 * One call with all its waits.
	 */
	private final class Call {

		private final RateLimitGate gate = GateExchangeFilterFunction.this.gate;

		private final ClientRequest request;

		private final ExchangeFunction next;

		private final CallProgress progress;

		private final CallPriority priority;

		private @Nullable ErrorResponse refusal;

		private Call(CallRequest request, ExchangeFunction next) {
			this.request = request;
			this.next = next;
			this.progress = request.progress();
			CallPriority priority = request.options().priority();
			this.priority = (priority != null) ? priority : CallPriority.INTERACTIVE;
		}

		Mono<ClientResponse> begin() {
			Instant until = closedUntil();
			if (until != null) {
				return Mono.error(() -> quotaExceeded(until));
			}
			Pass pass = this.gate.tryEnter(this.priority);
			if (pass != null) {
				return send(pass);
			}
			Duration wait = this.gate.waitFor(this.priority);
			return (wait.compareTo(patience()) >= 0) ? Mono.error(() -> tooLong(wait)) : waitAndSend();
		}

		private Mono<ClientResponse> waitAndSend() {
			this.progress.waiting("waiting for the rate limit");
			return this.gate.enter(this.priority, this.progress.start(), patience(), forWaiting())
				.elapsed(GateExchangeFilterFunction.this.scheduler)
				.switchIfEmpty(Mono.error(() -> tooLong(this.gate.waitFor(this.priority))))
				.flatMap((waited) -> {
					this.progress.waited(Duration.ofMillis(waited.getT1()));
					return sendIfOpen(waited.getT2());
				});
		}

		/**
		 * The quota may have been used up while the call was waiting.
		 */
		private Mono<ClientResponse> sendIfOpen(Pass pass) {
			Instant until = closedUntil();
			if (until == null) {
				return send(pass);
			}
			this.gate.ended(pass, false);
			return Mono.error(() -> quotaExceeded(until));
		}

		private @Nullable Instant closedUntil() {
			return this.gate.closed().isEmpty() ? null : this.gate.closed().until(quotaOf());
		}

		/**
		 * What is left of the time for waiting.
		 */
		private Duration forWaiting() {
			Duration left = GateExchangeFilterFunction.this.maxWait.minus(this.progress.waited());
			return left.isNegative() ? Duration.ZERO : left;
		}

		/**
		 * What is left of the time for waiting and of that for the whole call.
		 */
		private Duration patience() {
			Duration forWaiting = forWaiting();
			Duration remaining = this.progress.remaining();
			return (remaining.compareTo(forWaiting) < 0) ? remaining : forWaiting;
		}

		private Mono<ClientResponse> send(Pass pass) {
			this.progress.attempt();
			Mono<ClientResponse> answer = this.next.exchange(this.request);
			return new WatchedAnswer(answer, (ex) -> this.gate.ended(pass, maybeSent(ex))).flatMap((response) -> {
				if (response.statusCode().value() == HttpStatus.TOO_MANY_REQUESTS.value()) {
					return BoundedBody.read(response, GateExchangeFilterFunction.this.scheduler)
						.flatMap((body) -> refused(pass, response, body));
				}
				this.gate.answered(pass);
				return Mono.just(response);
			});
		}

		private boolean maybeSent(@Nullable Throwable failure) {
			return failure == null || (failure instanceof WebClientException
					&& ConnectionFault.of(failure, this.progress.requests()) != ConnectionFault.UNSENT);
		}

		private Mono<ClientResponse> refused(Pass pass, ClientResponse response, byte[] body) {
			ErrorResponse refusal = GateExchangeFilterFunction.this.reader.read(this.request, response, body);
			if (ErrorReason.QUOTA_EXCEEDED.equals(refusal.reason())) {
				this.gate.closed().close(quotaOf(), refusal.retryAfter());
				this.gate.ended(pass, true);
				return Mono.just(BoundedBody.putBack(response, body));
			}
			this.refusal = refusal;
			boolean first = this.gate.refused(pass, refusal.retryAfter());
			Duration wait = this.gate.waitFor(this.priority);
			if (first) {
				Instant until = resumption(wait);
				logger.warn("{} was refused because of the rate limit. All calls of this client wait until {}.",
						refusal.call(), until);
				this.gate.events().publish(new SpotifyRateLimitedEvent(until, refusal.call()));
			}
			if (wait.compareTo(patience()) < 0) {
				return waitAndSend();
			}
			boolean stated = refusal.retryAfter() != null && wait.compareTo(refusal.retryAfter()) <= 0;
			return stated ? Mono.just(BoundedBody.putBack(response, body)) : Mono.error(() -> tooLong(wait));
		}

		/**
		 * Endpoint whose quota the call is counted for.
		 */
		private String quotaOf() {
			Endpoint endpoint = RefusalReader.endpointOf(this.request);
			return (endpoint != null) ? endpoint.toString()
					: GateExchangeFilterFunction.this.reader.callOf(this.request);
		}

		private QuotaExceededException quotaExceeded(Instant until) {
			String call = GateExchangeFilterFunction.this.reader.callOf(this.request);
			return new QuotaExceededException(
					call + " was not sent: the quota of this developer account is used up for " + quotaOf() + " until "
							+ until + ".",
					refusal(call, ErrorReason.QUOTA_EXCEEDED, until), null);
		}

		private RateLimitedException tooLong(Duration wait) {
			String call = GateExchangeFilterFunction.this.reader.callOf(this.request);
			Instant until = resumption(wait);
			ErrorResponse last = this.refusal;
			String what = (last != null)
					? last.withAttempts(this.progress.attempts()).describe() + " and was not sent again"
					: call + " was not sent" + ((this.progress.attempts() > 0) ? " again" : "");
			return new RateLimitedException(
					what + ": the rate limit is used up until " + until + " at least, and a call waits for it for "
							+ GateExchangeFilterFunction.this.maxWait.toMillis()
							+ " ms at most ('spotify.rate-limit.max-wait') and within its timeout.",
					refusal(call, null, until), null);
		}

		private ErrorResponse refusal(String call, @Nullable ErrorReason reason, Instant until) {
			Duration wait = Duration.between(GateExchangeFilterFunction.this.clock.instant(), until);
			return new ErrorResponse(call, RefusalReader.endpointOf(this.request), HttpStatus.TOO_MANY_REQUESTS.value(),
					(this.refusal != null) ? this.refusal.detail() : null, reason, wait, until,
					this.progress.attempts());
		}

	}

}
