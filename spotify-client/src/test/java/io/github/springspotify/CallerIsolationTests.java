package io.github.springspotify;

import java.lang.reflect.Method;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.github.springspotify.cache.CacheSettings;
import io.github.springspotify.exchange.CacheMode;
import io.github.springspotify.exchange.CallOptions;
import io.github.springspotify.exchange.CallPriority;
import io.github.springspotify.support.Answers;
import io.github.springspotify.support.RawServer;
import io.github.springspotify.token.AccessToken;
import io.github.springspotify.token.SpotifyIdentity;
import io.github.springspotify.token.SpotifyTokenProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;

import org.springframework.util.ReflectionUtils;
import org.springframework.web.reactive.function.client.ExchangeFilterFunction;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Many callers share one client; each gets what belongs to it, on whatever thread it
 * runs.
 */
@Timeout(60)
class CallerIsolationTests {

	private static final int THREADS = 50;

	private static final int CALLS = 500;

	private final ThreadLocal<String> currentUser = new ThreadLocal<>();

	private final AtomicInteger answered = new AtomicInteger();

	private final RawServer server = RawServer.start();

	private final SpotifyClient client = SpotifyClient.builder()
		.tokenProvider(new RenewingProvider())
		.identityResolver(() -> Mono.fromCallable(() -> SpotifyIdentity.user(this.currentUser.get())))
		.apiBaseUrl(this.server.url("/v1"))
		.build();

	CallerIsolationTests() {
		this.server.otherwise((request, out) -> {
			String token = request.header("Authorization").replaceFirst("^Bearer ", "");
			boolean expired = token.startsWith("old-") && this.answered.incrementAndGet() % 3 == 0;
			return (expired ? Answers.of(401, "", "")
					: Answers.json("{\"id\":\"" + token.replaceFirst("^\\w+-", "") + "\"}"))
				.write(request, out);
		});
	}

	@AfterEach
	void close() {
		this.client.close();
		this.server.close();
	}

	@ParameterizedTest(name = "{0} threads")
	@MethodSource("executors")
	void answersBelongToTheirCallers(String kind, ExecutorService executor) throws Exception {
		callFromManyThreads(executor);
	}

	/**
	 * Virtual threads exist from JDK 21 on.
	 */
	static Stream<Arguments> executors() {
		Method virtual = ReflectionUtils.findMethod(Executors.class, "newVirtualThreadPerTaskExecutor");
		Stream<Arguments> platform = Stream.of(Arguments.of("platform", Executors.newFixedThreadPool(THREADS)));
		return (virtual != null) ? Stream.concat(platform,
				Stream.of(Arguments.of("virtual", ReflectionUtils.invokeMethod(virtual, null)))) : platform;
	}

	@Test
	void answersBelongToTheirCallersOnEventLoops() {
		StepVerifier.create(Flux.range(0, CALLS).flatMap((i) -> {
			String user = user(i);
			return this.client.reactive()
				.asUser(user)
				.users()
				.getCurrent()
				.map((profile) -> user.equals(profile.id()))
				.subscribeOn(Schedulers.parallel());
		}, THREADS).filter(Boolean::booleanValue))
			.expectNextCount(CALLS)
			.expectComplete()
			.verify(Duration.ofSeconds(50));
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void clientThatIsCalledByAFilterOfAnotherHasItsOwnCaller(boolean cached) {
		CacheSettings cache = cached ? CacheSettings.DEFAULT : null;
		ReactiveSpotifyClient inner = client("bob").cache(cache).buildReactive();
		try (SpotifyClient outer = client("alice").cache(cache)
			.filter((request, next) -> inner.users().getCurrent().then(Mono.defer(() -> next.exchange(request))))
			.build()) {
			outer.users().getCurrent();
		}
		assertThat(this.server.requests()).extracting((request) -> request.header("Authorization"))
			.containsExactly("Bearer id-bob", "Bearer id-alice");
	}

	@Test
	void clientThatIsCalledByAFilterOfAnotherHasItsOwnOptions() {
		Map<String, CallOptions> seen = new ConcurrentHashMap<>();
		ReactiveSpotifyClient inner = client("bob").locale(Locale.FRENCH)
			.filter(recording("inner", seen))
			.buildReactive();
		try (SpotifyClient outer = client("alice").filter(recording("outer", seen))
			.filter((request, next) -> inner.users().getCurrent().then(Mono.defer(() -> next.exchange(request))))
			.build()) {
			outer.withLocale(Locale.KOREAN)
				.withTimeout(Duration.ofSeconds(20))
				.withMaxRetries(1)
				.withPriority(CallPriority.BACKGROUND)
				.withCache(CacheMode.REFRESH)
				.users()
				.getCurrent();
		}
		assertThat(this.server.requests()).extracting((request) -> request.header("Accept-Language"))
			.containsExactly("fr", "ko");
		assertThat(seen.get("outer").timeout()).hasSeconds(20);
		assertThat(seen.get("inner"))
			.isEqualTo(CallOptions.NONE.withIdentity(SpotifyIdentity.user("bob")).ofClient(seen.get("inner").client()));
	}

	private static ExchangeFilterFunction recording(String name, Map<String, CallOptions> seen) {
		return (request, next) -> Mono.deferContextual((context) -> {
			seen.put(name, CallOptions.from(context));
			return next.exchange(request);
		});
	}

	private SpotifyClientBuilder client(String user) {
		return SpotifyClient.builder()
			.tokenProvider((identity) -> Mono.just(AccessToken.of("id-" + identity.principal())))
			.identityResolver(() -> Mono.just(SpotifyIdentity.user(user)))
			.apiBaseUrl(this.server.url("/v1"));
	}

	private void callFromManyThreads(ExecutorService executor) throws Exception {
		try {
			List<Callable<String>> calls = IntStream.range(0, CALLS).<Callable<String>>mapToObj((i) -> () -> {
				this.currentUser.set(user(i));
				return this.client.users().getCurrent().id();
			}).toList();
			List<Future<String>> results = executor.invokeAll(calls);
			for (int i = 0; i < CALLS; i++) {
				assertThat(results.get(i).get()).isEqualTo(user(i));
			}
		}
		finally {
			executor.shutdownNow();
		}
	}

	private static String user(int call) {
		return "user" + (call % 10);
	}

	/**
	 * Gives old tokens and renews those that are rejected, on another thread.
	 */
	private static final class RenewingProvider implements SpotifyTokenProvider {

		@Override
		public Mono<AccessToken> getToken(SpotifyIdentity identity) {
			return Mono.just(AccessToken.of("old-" + identity.principal()));
		}

		@Override
		public Mono<AccessToken> renewToken(SpotifyIdentity identity, AccessToken rejected) {
			assertThat(rejected.value()).isEqualTo("old-" + identity.principal());
			return Mono.fromCallable(() -> AccessToken.of("new-" + identity.principal()))
				.subscribeOn(Schedulers.boundedElastic());
		}

	}

}
