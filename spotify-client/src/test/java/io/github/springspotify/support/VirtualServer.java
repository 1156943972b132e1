package io.github.springspotify.support;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.scheduler.VirtualTimeScheduler;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFunction;

/**
 * A server in memory whose time passes when it is told to, for tests that would have to
 * wait otherwise. Answers at once, or after a latency.
 */
public final class VirtualServer implements ExchangeFunction {

	/**
	 * When time begins here.
	 */
	public static final Instant START = Instant.parse("2026-11-21T10:00:00Z");

	private final VirtualTimeScheduler scheduler = VirtualTimeScheduler.create();

	private final List<Duration> sent = new ArrayList<>();

	private final List<String> calls = new ArrayList<>();

	private Function<ClientRequest, ClientResponse> answer = (request) -> ok();

	private Duration latency = Duration.ZERO;

	/**
	 * Set what is answered.
	 * @param answer gives the answer to a request as it arrives
	 * @return this server
	 */
	public VirtualServer answering(Function<ClientRequest, ClientResponse> answer) {
		this.answer = answer;
		return this;
	}

	/**
	 * Set answers in turn, the last one again and again.
	 * @param answers the answers
	 * @return this server
	 */
	public VirtualServer answering(ClientResponse... answers) {
		return answering((request) -> answers[Math.min(this.sent.size(), answers.length) - 1].mutate().build());
	}

	/**
	 * Set how long a request is on its way, and an answer as well.
	 * @param latency the time for one way
	 * @return this server
	 */
	public VirtualServer latency(Duration latency) {
		this.latency = latency;
		return this;
	}

	@Override
	public Mono<ClientResponse> exchange(ClientRequest request) {
		return Mono.defer(() -> {
			this.sent.add(elapsed());
			this.calls.add(request.method() + " " + request.url().getPath());
			return this.latency.isZero() ? Mono.fromSupplier(() -> this.answer.apply(request))
					: Mono.delay(this.latency, this.scheduler)
						.map((tick) -> this.answer.apply(request))
						.delayElement(this.latency, this.scheduler);
		});
	}

	/**
	 * Let time pass.
	 * @param time how much
	 */
	public void pass(Duration time) {
		this.scheduler.advanceTimeBy(time);
	}

	/**
	 * Return how much time has passed.
	 * @return the time since the start
	 */
	public Duration elapsed() {
		return Duration.ofNanos(this.scheduler.now(TimeUnit.NANOSECONDS));
	}

	/**
	 * Return when requests were sent.
	 * @return time since the start of each request
	 */
	public List<Duration> sent() {
		return List.copyOf(this.sent);
	}

	/**
	 * Return what was sent.
	 * @return method and path of each request
	 */
	public List<String> calls() {
		return List.copyOf(this.calls);
	}

	/**
	 * Return what time passes in.
	 * @return the scheduler
	 */
	public VirtualTimeScheduler scheduler() {
		return this.scheduler;
	}

	/**
	 * Return a clock that shows this time.
	 * @return the clock
	 */
	public Clock clock() {
		return new Clock() {

			@Override
			public Instant instant() {
				return START.plus(elapsed());
			}

			@Override
			public ZoneId getZone() {
				return ZoneOffset.UTC;
			}

			@Override
			public Clock withZone(ZoneId zone) {
				throw new UnsupportedOperationException();
			}

		};
	}

	/**
	 * Return an answer with an object.
	 * @return the answer
	 */
	public static ClientResponse ok() {
		return answer(200, null, "{\"id\":\"x\"}");
	}

	/**
	 * Return a refusal because of the rate limit.
	 * @param retryAfter value of {@code Retry-After}, or {@code null} for none
	 * @return the answer
	 */
	public static ClientResponse tooMany(@Nullable String retryAfter) {
		return answer(429, retryAfter, "{\"error\":{\"status\":429,\"message\":\"API rate limit exceeded\"}}");
	}

	/**
	 * Return a refusal because of the quota.
	 * @param retryAfter value of {@code Retry-After}, or {@code null} for none
	 * @return the answer
	 */
	public static ClientResponse quotaExceeded(@Nullable String retryAfter) {
		return answer(429, retryAfter,
				"{\"error\":{\"status\":429,\"message\":\"Too many requests\",\"reason\":\"QUOTA_EXCEEDED\"}}");
	}

	/**
	 * Return an answer whose body begins and does not end.
	 * @param status its status
	 * @param retryAfter value of {@code Retry-After}, or {@code null} for none
	 * @return the answer
	 */
	public static ClientResponse endless(int status, @Nullable String retryAfter) {
		return answer(status, retryAfter, "{").mutate().body((body) -> body.concatWith(Flux.never())).build();
	}

	private static ClientResponse answer(int status, @Nullable String retryAfter, String body) {
		ClientResponse.Builder builder = ClientResponse.create(HttpStatusCode.valueOf(status))
			.header(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON_VALUE)
			.body(body);
		return ((retryAfter != null) ? builder.header(HttpHeaders.RETRY_AFTER, retryAfter) : builder).build();
	}

}
