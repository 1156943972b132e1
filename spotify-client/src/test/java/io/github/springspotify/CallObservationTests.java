package io.github.springspotify;

import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.github.springspotify.error.NotCachedException;
import io.github.springspotify.exchange.CacheMode;
import io.github.springspotify.exchange.RetryPolicy;
import io.github.springspotify.model.SearchType;
import io.github.springspotify.observation.SpotifyCallLog;
import io.github.springspotify.support.Answers;
import io.github.springspotify.support.MutableClock;
import io.github.springspotify.support.ObservedCalls;
import io.github.springspotify.support.RawServer;
import io.github.springspotify.support.RawServer.Answer;
import io.github.springspotify.token.AccessToken;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;

import org.springframework.web.reactive.function.client.WebClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/**
 * What is observed of calls, over HTTP.
 */
@Timeout(30)
class CallObservationTests {

	private static final RetryPolicy QUICK = new RetryPolicy(4, Duration.ofMillis(1), 1, Duration.ofMillis(1),
			Duration.ZERO);

	private final RawServer server = RawServer.start();

	private final MutableClock clock = new MutableClock();

	private final ObservedCalls observed = new ObservedCalls();

	private final CountDownLatch open = new CountDownLatch(1);

	private final SpotifyClient client = builder().build();

	private SpotifyClientBuilder builder() {
		return SpotifyClient.builder()
			.tokenProvider((identity) -> Mono.just(AccessToken.of("token")))
			.apiBaseUrl(this.server.url("/v1"))
			.clock(this.clock)
			.retry(QUICK)
			.observationRegistry(this.observed.registry());
	}

	@AfterEach
	void close() {
		this.open.countDown();
		this.client.close();
		this.server.close();
	}

	@Test
	void callIsNamedByItsEndpoint() {
		this.server.on("/v1/albums/a", album("no-store"));
		this.client.albums().get("a");
		assertThat(this.observed.calls()).containsExactly(Map.of("operation", "GET /albums/{id}", "outcome", "SUCCESS",
				"status", "2xx", "exception", "none", "cache", "miss", "retries", "0"));
		assertThat(this.observed.names()).containsExactly("http get", "spotify GET /albums/{id}");
	}

	@Test
	void cacheSaysWhatItDid() {
		this.server.on("/v1/albums/a", album("max-age=60"), Answers.of(304, "", "", Map.of("ETag", "\"1\"")),
				Answers.json(503, "{}"));
		this.client.albums().get("a");
		this.client.albums().get("a");
		this.client.withCache(CacheMode.REFRESH).albums().get("a");
		this.clock.advance(Duration.ofSeconds(61));
		this.client.albums().get("a");
		assertThat(this.observed.values("cache")).containsExactly("miss", "hit", "confirmed", "stale");
	}

	@Test
	void staleAnswerIsObservedOnceWhileItIsRefreshed() {
		this.server.on("/v1/albums/a", album("max-age=60, stale-while-revalidate=60"));
		this.client.albums().get("a");
		this.clock.advance(Duration.ofSeconds(61));
		this.client.albums().get("a");
		assertThat(this.observed.values("cache")).containsExactly("miss", "stale");
		assertThat(this.observed.values("retries")).containsOnly("0");
	}

	@Test
	void callsWithoutCacheSaySo() {
		this.server.on("/v1/albums/a", album("max-age=60")).on("/v1/me/player/pause", Answers.of(204, "", ""));
		this.client.withCache(CacheMode.OFF).albums().get("a");
		this.client.player().pausePlayback();
		assertThat(this.observed.values("cache")).containsExactly("none", "none");
		assertThat(this.observed.values("operation")).containsExactly("GET /albums/{id}", "PUT /me/player/pause");
	}

	@Test
	void eachOfThoseWhoShareAnExchangeIsObserved() throws Exception {
		this.server.on("/v1/albums/a", (request, out) -> {
			awaitOpen();
			return album("max-age=60").write(request, out);
		});
		CompletableFuture<?> one = this.client.reactive().albums().get("a").toFuture();
		CompletableFuture<?> other = this.client.reactive().albums().get("a").toFuture();
		this.open.countDown();
		CompletableFuture.allOf(one, other).get(20, TimeUnit.SECONDS);
		assertThat(this.observed.values("cache")).containsExactlyInAnyOrder("miss", "shared");
		assertThat(this.server.requests()).hasSize(1);
	}

	@Test
	void repetitionsAreCountedAndObservedOneByOne() {
		this.server.on("/v1/albums/a", Answers.json(503, "{}"), Answers.json(500, "{}"), album("no-store"));
		this.client.albums().get("a");
		assertThat(this.observed.values("retries")).containsExactly("2");
		assertThat(this.observed.requests()).extracting((request) -> request.get("status"))
			.containsExactly("503", "500", "200");
	}

	@Test
	void manyRepetitionsAreOneValue() {
		this.server.on("/v1/albums/a", Answers.json(503, "{}"));
		catchThrowable(() -> this.client.albums().get("a"));
		assertThat(this.observed.calls()).containsExactly(Map.of("operation", "GET /albums/{id}", "outcome",
				"SERVER_ERROR", "status", "5xx", "exception", "ServerException", "cache", "miss", "retries", "more"));
	}

	@Test
	void refusalsAndFaultsAreTold() {
		this.server.on("/v1/albums/a", Answers.json(404, "{}"))
			.on("/v1/albums/b", (request, out) -> false)
			.on("/v1/albums/c", Answers.of(429, "", "", Map.of("Retry-After", "3600")));
		for (String id : List.of("a", "b", "c")) {
			catchThrowable(() -> this.client.albums().get(id));
		}
		assertThat(this.observed.values("outcome")).containsExactly("CLIENT_ERROR", "IO_ERROR", "RATE_LIMITED");
		assertThat(this.observed.values("exception")).containsExactly("NotFoundException", "SpotifyTransportException",
				"RateLimitedException");
	}

	@Test
	void callThatIsNotSentIsObserved() {
		Throwable failure = catchThrowable(() -> this.client.withCache(CacheMode.ONLY_CACHED).albums().get("a"));
		assertThat(failure).isInstanceOf(NotCachedException.class);
		assertThat(this.observed.values("exception")).containsExactly("NotCachedException");
		assertThat(this.observed.requests()).isEmpty();
	}

	@Test
	void callWithoutTokenIsObserved() {
		try (SpotifyClient without = builder()
			.identityResolver(() -> Mono.error(new IllegalStateException("nobody is there")))
			.build()) {
			catchThrowable(() -> without.albums().get("a"));
		}
		assertThat(this.observed.values("outcome")).containsExactly("UNKNOWN");
		assertThat(this.observed.values("exception")).containsExactly("IllegalStateException");
	}

	@Test
	void timeoutIsObserved() {
		this.server.on("/v1/albums/a", silence());
		catchThrowable(() -> this.client.withTimeout(Duration.ofMillis(300)).albums().get("a"));
		assertThat(this.observed.values("outcome")).containsExactly("TIMEOUT");
		assertThat(this.observed.values("status")).containsExactly("none");
	}

	@Test
	void callThatIsGivenUpIsObserved() {
		this.server.on("/v1/albums/a", silence());
		Disposable call = this.client.reactive().albums().get("a").subscribe();
		call.dispose();
		assertThat(this.observed.values("outcome")).containsExactly("CANCELLED");
		assertThat(this.observed.values("exception")).containsExactly("none");
	}

	@Test
	void callerThatLeavesWithTheAnswerHasNotGivenUp() {
		this.server.on("/v1/albums/a", album("max-age=60"));
		this.client.reactive().albums().get("a").flux().take(1).blockLast(Duration.ofSeconds(20));
		assertThat(this.observed.values("outcome")).containsExactly("SUCCESS");
	}

	@Test
	void requestsAreNamedByTheTemplateOfTheEndpoint() {
		this.server.on("/v1/search", Answers.json("{}"));
		this.client.search().search("very private", Set.of(SearchType.TRACK));
		assertThat(this.observed.requests()).extracting((request) -> request.get("uri")).containsExactly("/v1/search");
		assertThat(this.observed.everything()).doesNotContain("private");
	}

	@Test
	void traceGoesFromTheCallerThroughTheCallToTheRequest() {
		this.server.on("/v1/albums/a", Answers.json(503, "{}"), album("no-store"));
		this.observed.inCaller(() -> this.client.albums().get("a"));
		assertThat(this.observed.parents()).containsExactly("spotify GET /albums/{id} < caller",
				"http get < spotify GET /albums/{id}", "http get < spotify GET /albums/{id}");
		assertThat(this.server.requests()).extracting((request) -> request.header("traceparent"))
			.containsExactly("3", "4");
	}

	@Test
	void requestForATokenIsAPartOfTheCallThatNeedsIt() {
		this.server
			.on("/api/token", Answers.json("{\"access_token\":\"a\",\"token_type\":\"Bearer\",\"expires_in\":3600}"))
			.on("/v1/albums/a", album("no-store"));
		try (SpotifyClient application = SpotifyClient.builder()
			.clientCredentials("id", "secret")
			.apiBaseUrl(this.server.url("/v1"))
			.accountsBaseUrl(this.server.url(""))
			.webClientBuilder(WebClient.builder().observationRegistry(this.observed.registry()))
			.observationRegistry(this.observed.registry())
			.build()) {
			application.albums().get("a");
		}
		assertThat(this.observed.parents()).containsExactly("http post < spotify GET /albums/{id}",
				"http get < spotify GET /albums/{id}");
	}

	@Test
	void requestsAreAPartOfTheCallerIfCallsAreNotObserved() {
		this.observed.registry()
			.observationConfig()
			.observationPredicate((name, context) -> !name.equals("spotify.client.calls"));
		this.server.on("/v1/albums/a", album("no-store"));
		this.observed.inCaller(() -> this.client.albums().get("a"));
		assertThat(this.observed.calls()).isEmpty();
		assertThat(this.observed.parents()).containsExactly("http get < caller");
	}

	@Test
	void clientThatObservesNothingHasNoStageForIt() {
		try (SpotifyClient plain = SpotifyClient.builder()
			.accessToken("token")
			.apiBaseUrl(this.server.url("/v1"))
			.build()) {
			this.server.on("/v1/albums/a", album("no-store"));
			plain.albums().get("a");
		}
		assertThat(this.server.requests()).extracting((request) -> request.header("traceparent")).containsOnlyNulls();
	}

	@Test
	void callsAreLoggedInOneLineWithoutIds() {
		ch.qos.logback.classic.Logger logger = (ch.qos.logback.classic.Logger) LoggerFactory
			.getLogger(SpotifyCallLog.class);
		ListAppender<ILoggingEvent> lines = new ListAppender<>();
		lines.start();
		logger.addAppender(lines);
		logger.setLevel(Level.DEBUG);
		this.observed.registry().observationConfig().observationHandler(new SpotifyCallLog());
		this.server.on("/v1/albums/a", Answers.json(503, "{}"), album("max-age=60"), Answers.json(404, "{}"));
		this.client.albums().get("a");
		catchThrowable(() -> this.client.withCache(CacheMode.OFF).albums().get("a"));
		logger.detachAppender(lines);
		assertThat(lines.list).extracting(ILoggingEvent::getFormattedMessage)
			.extracting((line) -> line.replaceFirst("\\d+ ms", "n ms"))
			.containsExactly("GET /albums/{id} SUCCESS in n ms, cache miss, 2 requests",
					"GET /albums/{id} CLIENT_ERROR in n ms, cache none, 1 request, NotFoundException");
	}

	private Answer silence() {
		return (request, out) -> {
			awaitOpen();
			return false;
		};
	}

	private void awaitOpen() throws InterruptedIOException {
		try {
			this.open.await();
		}
		catch (InterruptedException ex) {
			throw new InterruptedIOException();
		}
	}

	private static Answer album(String cacheControl) {
		return Answers.of(200, "application/json", "{\"id\":\"a\"}",
				Map.of("Cache-Control", cacheControl, "ETag", "\"1\""));
	}

}
