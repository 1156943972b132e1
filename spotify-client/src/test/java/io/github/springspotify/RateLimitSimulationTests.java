package io.github.springspotify;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.github.springspotify.exchange.CallPriority;
import io.github.springspotify.exchange.RateLimitGate;
import io.github.springspotify.ratelimit.SharedRateLimit;
import io.github.springspotify.support.SlowSharedRateLimit;
import io.github.springspotify.support.VirtualServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Six hundred calls by sixteen callers against a rolling window of 180 calls in 30
 * seconds, which takes 90 seconds at best, in virtual time.
 */
class RateLimitSimulationTests {

	private static final Logger logger = LoggerFactory.getLogger(RateLimitSimulationTests.class);

	private static final Duration WINDOW = Duration.ofSeconds(30);

	private static final int SIZE = 180;

	private static final int CALLS = 600;

	private static final int CALLERS = 16;

	private static final Duration IDEAL = WINDOW.multipliedBy(CALLS / SIZE);

	private final Random random = new Random(1);

	private final VirtualServer server = new VirtualServer().answering(this::answer);

	private final Deque<Duration> window = new ArrayDeque<>();

	private final AtomicInteger refusals = new AtomicInteger();

	private final AtomicInteger left = new AtomicInteger(CALLS);

	private final AtomicInteger done = new AtomicInteger();

	private final AtomicReference<Duration> end = new AtomicReference<>(Duration.ZERO);

	private final ReactiveSpotifyClient client = instance(gate());

	/**
	 * Whether {@code Retry-After} says when the next call will be accepted, or always 1.
	 */
	private boolean exact = true;

	private boolean refusedCount;

	@Test
	void windowIsUsedWhereSpotifySaysExactlyHowLongToWait() {
		run(CallPriority.INTERACTIVE);
		assertEnd("exact Retry-After", 1.06, 24);
	}

	@Test
	void refusedCallsThatCountDoNotPreventTheEnd() {
		this.exact = false;
		this.refusedCount = true;
		run(CallPriority.INTERACTIVE);
		assertEnd("Retry-After 1, refused calls count", 1.06, 24);
	}

	@Test
	void othersWithTheSameClientIdMayTakeTheirShare() {
		callElsewhere();
		run(CallPriority.INTERACTIVE);
		assertEnd("2 calls a second from elsewhere", 1.1, 40);
	}

	@Test
	void othersMayTakeTheirShareEvenIfTheirRefusedCallsCount() {
		this.exact = false;
		this.refusedCount = true;
		callElsewhere();
		run(CallPriority.INTERACTIVE);
		assertEnd("2 calls a second from elsewhere, Retry-After 1, refused calls count", 1.4, 40);
	}

	/**
	 * An instance that is started again finds the window full of calls that it knows
	 * nothing of.
	 */
	@ParameterizedTest
	@CsvSource({ "true, false", "false, false", "false, true" })
	void windowThatWasFullAtTheStartIsOutlasted(boolean exact, boolean refusedCount) {
		this.exact = exact;
		this.refusedCount = refusedCount;
		IntStream.range(0, SIZE).forEach((i) -> arrive());
		this.server.pass(Duration.ofSeconds(5));
		run(CallPriority.INTERACTIVE);
		assertEnd("full at the start, exact Retry-After " + exact + ", refused calls count " + refusedCount, 1.45, 60);
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void interactiveCallsFindRoomBesideABackgroundJob(boolean exact) {
		assertRoomBesideABackgroundJob(exact, this.client, this.client);
		assertEnd("background job, exact Retry-After " + exact, 1.25, 24);
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void interactiveCallsFindRoomBesideABackgroundJobOfAnotherInstance(boolean exact) {
		List<RateLimitGate> gates = sharing(new SlowSharedRateLimit(this.server::elapsed, Duration.ofMillis(5)));
		assertRoomBesideABackgroundJob(exact, instance(gates.get(0)), instance(gates.get(1)));
		assertEnd("background job of another instance, exact Retry-After " + exact, 1.3, 24);
	}

	private void assertRoomBesideABackgroundJob(boolean exact, ReactiveSpotifyClient job,
			ReactiveSpotifyClient interactive) {
		this.exact = exact;
		this.refusedCount = !exact;
		List<Duration> waits = callNowAndThen(Duration.ofSeconds(40), interactive);
		run(CallPriority.BACKGROUND, List.of(job));
		Collections.sort(waits);
		Duration p95 = waits.get(waits.size() * 95 / 100);
		logger.info("interactive calls beside the job: {} calls, p95 {} ms", waits.size(), p95.toMillis());
		assertThat(waits).hasSizeGreaterThan(30);
		assertThat(p95).isLessThan(Duration.ofSeconds(1));
	}

	@ParameterizedTest
	@CsvSource({ "true, false, 5", "true, false, 50", "false, true, 5", "false, true, 50" })
	void instancesThatShareWhatTheyKnowUseTheWindowTogether(boolean exact, boolean refusedCount, int delay) {
		this.exact = exact;
		this.refusedCount = refusedCount;
		List<RateLimitGate> gates = sharing(new SlowSharedRateLimit(this.server::elapsed, Duration.ofMillis(delay)));
		run(CallPriority.INTERACTIVE, gates.stream().map(this::instance).toList());
		assertEnd("three instances, heard after " + delay + " ms, exact Retry-After " + exact, 1.15, 40);
		assertThat(gates).allSatisfy((gate) -> assertThat(gate.state().size()).isBetween(170, 190));
	}

	@ParameterizedTest
	@ValueSource(ints = { 5, 50 })
	void instanceWithMostOfTheWorkGetsMostOfTheWindow(int delay) {
		List<ReactiveSpotifyClient> instances = sharing(
				new SlowSharedRateLimit(this.server::elapsed, Duration.ofMillis(delay)))
			.stream()
			.map(this::instance)
			.toList();
		List<ReactiveSpotifyClient> callers = new ArrayList<>(Collections.nCopies(CALLERS - 2, instances.get(0)));
		callers.addAll(instances.subList(1, 3));
		run(CallPriority.INTERACTIVE, callers);
		assertEnd("one of three instances has most of the work, heard after " + delay + " ms", 1.15, 40);
	}

	@Test
	void instancesGoOnAloneWhenTheyHearNothingAnyMore() {
		SlowSharedRateLimit shared = new SlowSharedRateLimit(this.server::elapsed, Duration.ofMillis(5));
		List<RateLimitGate> gates = sharing(shared);
		Mono.delay(Duration.ofSeconds(40), this.server.scheduler()).subscribe((tick) -> shared.down(true));
		run(CallPriority.INTERACTIVE, gates.stream().map(this::instance).toList());
		assertEnd("three instances that hear nothing after 40 s", 1.15, 60);
	}

	private RateLimitGate gate() {
		return new RateLimitGate(WINDOW, this.server.clock(), this.server.scheduler());
	}

	private ReactiveSpotifyClient instance(RateLimitGate gate) {
		return SpotifyClient.builder()
			.accessToken("token")
			.cache(null)
			.scheduler(this.server.scheduler())
			.clock(this.server.clock())
			.timeout(Duration.ofMinutes(10))
			.rateLimitMaxWait(Duration.ofMinutes(10))
			.rateLimitGate(gate)
			.webClientBuilder(WebClient.builder().exchangeFunction((request) -> {
				this.server.latency(Duration.ofMillis(20 + this.random.nextInt(20)));
				return this.server.exchange(request);
			}))
			.buildReactive();
	}

	private List<RateLimitGate> sharing(SharedRateLimit shared) {
		List<RateLimitGate> gates = Stream.generate(this::gate).limit(3).toList();
		gates.forEach((gate) -> gate.share(shared));
		return gates;
	}

	private void run(CallPriority priority) {
		run(priority, List.of(this.client));
	}

	private void run(CallPriority priority, List<ReactiveSpotifyClient> instances) {
		for (int caller = 0; caller < CALLERS; caller++) {
			ReactiveSpotifyClient view = instances.get(caller % instances.size()).withPriority(priority);
			Mono.defer(() -> view.artists().get("x"))
				.doOnNext((artist) -> this.end.set(this.server.elapsed()))
				.doOnNext((artist) -> this.done.incrementAndGet())
				.repeat(() -> this.left.decrementAndGet() >= CALLERS)
				.subscribe();
		}
		for (int second = 0; second < 300 && this.done.get() < CALLS; second++) {
			this.server.pass(Duration.ofSeconds(1));
		}
	}

	private void callElsewhere() {
		Flux.interval(Duration.ofMillis(500), this.server.scheduler()).subscribe((tick) -> arrive());
	}

	/**
	 * A call about every second.
	 */
	private List<Duration> callNowAndThen(Duration from, ReactiveSpotifyClient client) {
		List<Duration> waits = new ArrayList<>();
		Supplier<Mono<Long>> pause = () -> Mono
			.delay(Duration.ofMillis((long) (-1000 * Math.log(this.random.nextDouble()))), this.server.scheduler());
		Mono.delay(from, this.server.scheduler())
			.thenMany(Mono.defer(pause).repeat())
			.flatMap((tick) -> client.artists().get("y").elapsed(this.server.scheduler()))
			.subscribe((timed) -> waits.add(Duration.ofMillis(timed.getT1())));
		return waits;
	}

	private ClientResponse answer(ClientRequest request) {
		Duration wait = arrive();
		if (wait.isZero()) {
			return VirtualServer.ok();
		}
		this.refusals.incrementAndGet();
		return VirtualServer.tooMany(String.valueOf(this.exact ? wait.plusMillis(999).toSeconds() : 1));
	}

	/**
	 * Count a call, and return how long it should have waited.
	 */
	private Duration arrive() {
		Duration now = this.server.elapsed();
		while (!this.window.isEmpty() && this.window.element().plus(WINDOW).compareTo(now) <= 0) {
			this.window.remove();
		}
		Duration wait = (this.window.size() < SIZE) ? Duration.ZERO : this.window.element().plus(WINDOW).minus(now);
		if (wait.isZero() || this.refusedCount) {
			this.window.add(now);
		}
		return wait;
	}

	private void assertEnd(String name, double factor, int most) {
		double ratio = (double) this.end.get().toMillis() / IDEAL.toMillis();
		logger.info("{}: {} s, {} times the least, {} answers 429", name, this.end.get().toMillis() / 1000.0,
				Math.round(ratio * 1000) / 1000.0, this.refusals);
		assertThat(this.done).hasValue(CALLS);
		assertThat(ratio).isLessThanOrEqualTo(factor);
		assertThat(this.refusals.get()).isLessThanOrEqualTo(most);
	}

}
