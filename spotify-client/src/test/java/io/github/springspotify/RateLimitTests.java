package io.github.springspotify;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.github.springspotify.error.RateLimitedException;
import io.github.springspotify.error.SpotifyTransportException;
import io.github.springspotify.exchange.CallPriority;
import io.github.springspotify.exchange.GateExchangeFilterFunction;
import io.github.springspotify.exchange.RateLimitGate;
import io.github.springspotify.model.PlaylistDetails;
import io.github.springspotify.ratelimit.RateLimitState;
import io.github.springspotify.ratelimit.SpotifyQuotaExceededEvent;
import io.github.springspotify.ratelimit.SpotifyRateLimitEvent;
import io.github.springspotify.ratelimit.SpotifyRateLimitedEvent;
import io.github.springspotify.support.Interference;
import io.github.springspotify.support.VirtualServer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class RateLimitTests extends AbstractRateLimitTests {

	@Test
	void isWaitedForEvenWithoutRetries() {
		this.server.answering(VirtualServer.tooMany("3"), VirtualServer.ok());
		Call call = call(this.client.withMaxRetries(0).artists().get("x"));
		pass(3039);
		assertThat(this.server.sent()).hasSize(1);
		pass(100);
		assertThat(this.server.sent()).hasSize(2);
		assertThat(call.value).isNotNull();
	}

	@Test
	void refusalWhoseBodyDoesNotEndPausesAllCallsToo() {
		this.server.answering(VirtualServer.endless(429, "3"), VirtualServer.ok());
		Call call = call(this.client.artists().get("x"));
		pass(3000);
		assertThat(this.server.sent()).hasSize(1);
		call(this.client.artists().get("y"));
		assertThat(this.server.sent()).hasSize(1);
		pass(4000);
		assertThat(call.value).isNotNull();
	}

	@Test
	void serverErrorWhoseBodyDoesNotEndIsRepeated() {
		this.server.answering(VirtualServer.endless(503, null), VirtualServer.ok());
		Call call = call(this.client.artists().get("x"));
		pass(4000);
		assertThat(call.value).isNotNull();
	}

	@Test
	void refusedWriteIsRepeatedBecauseItWasNotCarriedOut() {
		this.server.answering(VirtualServer.tooMany("1"), VirtualServer.ok());
		Call call = call(this.client.player().skipToNext());
		pass(2000);
		assertThat(call.endedAfter).isEqualTo(Duration.ofMillis(1080));
		assertThat(this.server.calls()).containsExactly("POST /v1/me/player/next", "POST /v1/me/player/next");
	}

	@ParameterizedTest
	@CsvSource(nullValues = "none", value = { "none, 1000", "0, 1000", "-1, 1000", "soon, 1000", "1, 1000", "7, 7000",
			"'Sat, 21 Nov 2026 10:00:08 GMT', 7960", "'Sat, 21 Nov 2026 09:00:00 GMT', 1000" })
	void waitsAsSpotifyAsksOrASecond(@Nullable String retryAfter, long millis) {
		this.server.answering(VirtualServer.tooMany(retryAfter), VirtualServer.ok());
		Call call = call(this.client.artists().get("x"));
		pass(60_000);
		assertThat(call.value).isNotNull();
		assertThat(this.server.sent()).hasSize(2);
		assertThat(this.server.sent().get(1)).isCloseTo(LATENCY.multipliedBy(2).plusMillis(millis),
				Duration.ofMillis(2));
	}

	@ParameterizedTest
	@CsvSource({ "30", "3600", "86400", "999999999" })
	void longerWaitFailsAtOnceAndSaysWhenCallsMayResume(long seconds) {
		this.server.answering(VirtualServer.tooMany(String.valueOf(seconds)));
		Call call = call(this.client.artists().get("x"));
		pass(40);
		assertThat(call.failure).isExactlyInstanceOf(RateLimitedException.class)
			.hasMessageContaining("/artists/x was answered with status 429: API rate limit exceeded")
			.hasMessageContaining("Spotify asks to wait " + seconds + " s, until");
		assertThat(((RateLimitedException) call.failure).getRetryAt())
			.isEqualTo(VirtualServer.START.plusMillis(40).plusSeconds(seconds));
	}

	@Test
	void othersFailWithoutBeingSentDuringALongPause() {
		this.server.answering(VirtualServer.tooMany("3600"));
		call(this.client.artists().get("x"));
		pass(1000);
		Call other = call(this.client.asApp().albums().get("y"));
		assertThat(other.failure).isExactlyInstanceOf(RateLimitedException.class)
			.hasMessageContaining(
					"GET /albums/y was not sent: the rate limit is used up until 2026-11-21T11:00:00.040Z")
			.hasMessageContaining("30000 ms at most ('spotify.rate-limit.max-wait')");
		assertThat(((RateLimitedException) other.failure).getRetryAt())
			.isEqualTo(VirtualServer.START.plusMillis(40).plusSeconds(3600));
		assertThat(this.server.sent()).hasSize(1);
	}

	@Test
	void waitThatCannotEndInTimeIsNotBegun() {
		this.server.answering(VirtualServer.tooMany("3"));
		Call call = call(this.client.withTimeout(Duration.ofSeconds(2)).artists().get("x"));
		pass(40);
		assertThat(call.failure).isExactlyInstanceOf(RateLimitedException.class);
	}

	@ParameterizedTest
	@CsvSource(nullValues = "none", value = { "none", "0" })
	void refusalSaysWhenCallsMayResumeEvenWhereSpotifyDoesNot(@Nullable String retryAfter) {
		this.server.answering(VirtualServer.tooMany(retryAfter));
		ReactiveSpotifyClient impatient = this.client.withTimeout(Duration.ofMillis(900));
		RateLimitedException first = (RateLimitedException) failure(impatient.artists().get("x"));
		RateLimitedException second = (RateLimitedException) failure(impatient.artists().get("x"));
		assertThat(first.getRetryAt()).isEqualTo(VirtualServer.START.plusMillis(1040));
		assertThat(second.getRetryAt()).isEqualTo(first.getRetryAt());
		assertThat(first).hasMessageStartingWith("GET /artists/x was answered with status 429: API rate limit exceeded "
				+ "and was not sent again: the rate limit is used up until 2026-11-21T10:00:01.040Z");
	}

	@Test
	void timeoutSaysThatTheCallWaitedForTheRateLimit() {
		this.server.answering(VirtualServer.tooMany("3"), VirtualServer.ok());
		call(this.client.artists().get("x"));
		pass(1000);
		this.server.latency(Duration.ofSeconds(2));
		Call call = call(
				this.client.withTimeout(Duration.ofMillis(2500)).playlists().create(PlaylistDetails.named("Mine")));
		pass(2600);
		assertThat(call.failure).isInstanceOf(SpotifyTransportException.class)
			.hasMessage("POST /me/playlists did not end within its timeout of 2500 ms ('spotify.timeout'); it had "
					+ "been waiting for the rate limit for 2500 ms.");
	}

	@Test
	void timeForWaitingIsThatOfAllWaitsTogether() {
		this.server.answering(VirtualServer.tooMany("11"));
		Call call = call(this.client.withTimeout(Duration.ofMinutes(5)).artists().get("x"));
		pass(120_000);
		assertThat(call.failure).isExactlyInstanceOf(RateLimitedException.class);
		assertThat(call.endedAfter).isLessThan(Duration.ofSeconds(31));
		assertThat(this.server.sent()).hasSizeBetween(2, 3);
	}

	@Test
	void firstRefusalPausesEverybody() {
		this.server.answering((request) -> (this.server.sent().size() <= 16 && isFirst(request.url().getPath()))
				? VirtualServer.tooMany("5") : VirtualServer.ok());
		List<Call> first = calls(16);
		pass(100);
		List<Call> later = calls(16);
		pass(4900);
		assertThat(this.server.sent()).hasSize(16);
		pass(15_000);
		assertThat(this.server.sent()).hasSize(33).element(16).isEqualTo(Duration.ofMillis(5040));
		assertThat(first).allMatch((call) -> call.value != null);
		assertThat(later).allMatch((call) -> call.value != null);
		assertThat(this.server.calls().get(16)).as("the refused call is the oldest").endsWith("/0");
		assertThat(this.server.calls().subList(17, 33)).as("in order")
			.isEqualTo(IntStream.range(0, 16).mapToObj((i) -> "GET /v1/artists/" + i).toList());
	}

	@Test
	void callsResumeOneByOne() {
		this.server.answering((request) -> (this.server.elapsed().toMillis() / 100 == 1) ? VirtualServer.tooMany("30")
				: VirtualServer.ok());
		ReactiveSpotifyClient patient = builder().rateLimitMaxWait(Duration.ofMinutes(1))
			.timeout(Duration.ofMinutes(2))
			.buildReactive();
		IntStream.range(0, 100).forEach((i) -> call(patient.artists().get("x")));
		pass(100);
		List<Call> refused = IntStream.range(0, 50).mapToObj((i) -> call(patient.artists().get("x"))).toList();
		pass(60_000);
		assertThat(refused).allMatch((call) -> call.value != null);
		List<Duration> resumed = this.server.sent().subList(150, this.server.sent().size());
		Duration roundTrip = LATENCY.multipliedBy(2);
		assertThat(resumed.get(1).minus(resumed.get(0))).isGreaterThanOrEqualTo(roundTrip);
		assertThat(resumed.get(3).minus(resumed.get(1))).isGreaterThanOrEqualTo(roundTrip);
		assertThat(resumed.get(7).minus(resumed.get(3))).isGreaterThanOrEqualTo(roundTrip);
		assertThat(resumed.get(49).minus(resumed.get(0))).isLessThan(Duration.ofSeconds(1));
	}

	@Test
	void whoeverWaitsIsToldWhenThePauseBecomesTooLong() {
		this.server.answering(VirtualServer.tooMany("2"), VirtualServer.tooMany("3600"));
		call(this.client.artists().get("x"));
		pass(1000);
		List<Call> waiting = calls(5);
		pass(1200);
		assertThat(waiting).allSatisfy((call) -> {
			assertThat(call.failure).isExactlyInstanceOf(RateLimitedException.class);
			assertThat(call.endedAfter).isEqualTo(Duration.ofMillis(2080));
		});
		assertThat(this.server.sent()).hasSize(2);
	}

	@Test
	void cancellationEndsTheWaitAndSendsNothing() {
		this.server.answering(VirtualServer.tooMany("5"), VirtualServer.ok());
		Call refused = call(this.client.artists().get("x"));
		pass(100);
		Call waiting = call(this.client.artists().get("y"));
		refused.subscription.dispose();
		waiting.subscription.dispose();
		pass(60_000);
		assertThat(this.server.sent()).hasSize(1);
	}

	@Test
	void cancellationAtTheInstantOfAdmissionDoesNotHoldUpOthers() {
		Interference scheduler = new Interference(this.server.scheduler());
		ReactiveSpotifyClient disturbed = builder().scheduler(scheduler).buildReactive();
		this.server.answering(VirtualServer.tooMany("1"), VirtualServer.ok());
		Call refused = call(disturbed.artists().get("x"));
		pass(100);
		scheduler.whenTimerIsStopped(refused.subscription::dispose);
		pass(1000);
		call(disturbed.artists().get("y"));
		assertThat(this.server.sent()).last().isEqualTo(Duration.ofMillis(1100));
	}

	@Test
	void callThatIsNotAnsweredDoesNotHoldUpOthers() {
		this.server.answering((request) -> (this.server.elapsed().toMillis() < 100) ? VirtualServer.tooMany("1")
				: VirtualServer.ok());
		Call slow = call(this.client.artists().get("slow"));
		pass(900);
		this.server.latency(Duration.ofSeconds(14));
		pass(200);
		this.server.latency(LATENCY);
		List<Call> others = calls(3);
		pass(14_000);
		assertThat(slow.value).isNull();
		assertThat(others).allMatch((call) -> call.value != null);
	}

	@Test
	void callThatEndsWithoutAnAnswerLetsOthersGo() {
		this.server.answering((request) -> (this.server.elapsed().toMillis() < 100) ? VirtualServer.tooMany("1")
				: VirtualServer.ok());
		ReactiveSpotifyClient filtered = builder().filter(
				(request, next) -> request.url().getPath().endsWith("empty") ? Mono.empty() : next.exchange(request))
			.buildReactive();
		call(filtered.artists().get("x"));
		pass(900);
		call(filtered.artists().get("empty"));
		call(filtered.artists().get("y"));
		pass(1000);
		assertThat(this.server.sent()).hasSize(3).element(2).isEqualTo(Duration.ofMillis(1080));
	}

	@Test
	void withoutTimeForWaitingNobodyWaits() {
		this.server.answering(VirtualServer.tooMany("1"));
		ReactiveSpotifyClient impatient = builder().rateLimitMaxWait(Duration.ZERO).buildReactive();
		Call call = call(impatient.artists().get("x"));
		pass(40);
		assertThat(call.failure).isExactlyInstanceOf(RateLimitedException.class);
		assertThat(call(impatient.artists().get("x")).failure).isExactlyInstanceOf(RateLimitedException.class);
		assertThat(this.server.sent()).hasSize(1);
	}

	@Test
	void clientsThatShareAGateArePausedTogether() {
		RateLimitGate gate = new RateLimitGate(Duration.ofSeconds(30), this.server.clock(), this.server.scheduler());
		this.server.answering(VirtualServer.tooMany("3600"));
		call(builder().rateLimitGate(gate).buildReactive().artists().get("x"));
		pass(100);
		Call other = call(builder().rateLimitGate(gate).buildReactive().artists().get("x"));
		assertThat(other.failure).isInstanceOf(RateLimitedException.class);
		assertThat(this.server.sent()).hasSize(1);
	}

	@Test
	void resetOpensTheGateForThoseWhoWaitAndClosedEndpoints() {
		RateLimitGate gate = new RateLimitGate(Duration.ofSeconds(30), this.server.clock(), this.server.scheduler());
		ReactiveSpotifyClient gated = builder().rateLimitGate(gate).buildReactive();
		this.server.answering(VirtualServer.quotaExceeded("3600"), VirtualServer.tooMany("20"), VirtualServer.ok());
		call(gated.artists().get("x"));
		pass(100);
		call(gated.player().skipToNext());
		pass(100);
		gate.reset();
		Call closed = call(gated.artists().get("x"));
		pass(100);
		assertThat(closed.value).isNotNull();
		assertThat(this.server.sent()).hasSize(4);
	}

	@Test
	void interactiveCallsGoBeforeBackgroundWork() {
		this.server.answering(VirtualServer.tooMany("5"), VirtualServer.ok());
		call(this.client.artists().get("first"));
		pass(1000);
		call(this.client.withPriority(CallPriority.BACKGROUND).artists().get("bulk"));
		pass(1000);
		call(this.client.artists().get("urgent"));
		pass(60_000);
		assertThat(this.server.calls()).containsExactly("GET /v1/artists/first", "GET /v1/artists/first",
				"GET /v1/artists/urgent", "GET /v1/artists/bulk");
	}

	@Test
	void warnsOncePerPause() {
		Logger logger = (Logger) LoggerFactory.getLogger(GateExchangeFilterFunction.class);
		ListAppender<ILoggingEvent> log = new ListAppender<>();
		log.start();
		logger.addAppender(log);
		try {
			this.server.answering((request) -> (this.server.elapsed().toSeconds() < 1) ? VirtualServer.tooMany("5")
					: VirtualServer.ok());
			calls(16);
			pass(20_000);
		}
		finally {
			logger.detachAppender(log);
		}
		assertThat(log.list).singleElement()
			.satisfies((event) -> assertThat(event.getFormattedMessage())
				.isEqualTo("GET /artists/0 was refused because of the rate limit. All calls of this client wait until "
						+ "2026-11-21T10:00:05.040Z."));
	}

	@Test
	void tellsOfEachPauseAndUsedUpQuotaOnce() {
		List<SpotifyRateLimitEvent> events = new ArrayList<>();
		RateLimitGate gate = new RateLimitGate(Duration.ofSeconds(30), this.server.clock(), this.server.scheduler());
		gate.addListener((event) -> {
			throw new IllegalStateException("mine");
		});
		gate.addListener(events::add);
		ReactiveSpotifyClient gated = builder().rateLimitGate(gate).buildReactive();
		this.server.answering((request) -> isFirst(request.url().getPath()) ? VirtualServer.quotaExceeded("60")
				: VirtualServer.tooMany("3600"));
		call(gated.artists().get("0"));
		call(gated.albums().get("a"));
		call(gated.albums().get("b"));
		pass(100);
		assertThat(events).containsExactly(
				new SpotifyQuotaExceededEvent(VirtualServer.START.plusMillis(60_040), "GET /artists/{id}"),
				new SpotifyRateLimitedEvent(VirtualServer.START.plusMillis(3_600_040), "GET /albums/a"));
	}

	@Test
	void gateSaysHowThingsAre() {
		RateLimitGate gate = new RateLimitGate(Duration.ofSeconds(30), this.server.clock(), this.server.scheduler());
		assertThat(gate.state()).isEqualTo(new RateLimitState(null, null, 0, 0));
		ReactiveSpotifyClient gated = builder().rateLimitGate(gate).buildReactive();
		this.server.answering(VirtualServer.ok(), VirtualServer.tooMany("5"), VirtualServer.ok());
		call(gated.artists().get("x"));
		pass(100);
		call(gated.artists().get("y"));
		pass(100);
		call(gated.artists().get("z"));
		assertThat(gate.state()).isEqualTo(new RateLimitState(VirtualServer.START.plusMillis(5140), 1, 2, 1));
		pass(60_000);
		assertThat(gate.state().pausedUntil()).isNull();
		assertThat(gate.state().waiting()).isZero();
	}

	@Test
	void refusesSettingsThatMakeNoSense() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> SpotifyClient.builder().rateLimitMaxWait(Duration.ofSeconds(-1)))
			.withMessageContaining("'rateLimitMaxWait' must not be negative");
		assertThatIllegalArgumentException().isThrownBy(() -> new RateLimitGate(Duration.ZERO, this.server.clock()))
			.withMessageContaining("'window' must be at least 30 ms");
	}

}
