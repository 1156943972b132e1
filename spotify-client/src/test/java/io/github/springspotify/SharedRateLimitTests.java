package io.github.springspotify;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.github.springspotify.error.RateLimitedException;
import io.github.springspotify.exchange.RateLimitGate;
import io.github.springspotify.ratelimit.SharedRateLimit;
import io.github.springspotify.ratelimit.SpotifyRateLimitEvent;
import io.github.springspotify.ratelimit.SpotifyRateLimitedEvent;
import io.github.springspotify.support.SlowSharedRateLimit;
import io.github.springspotify.support.VirtualServer;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

import org.springframework.web.reactive.function.client.WebClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Two instances that share what they know, in virtual time.
 */
class SharedRateLimitTests {

	private final VirtualServer server = new VirtualServer();

	private final SlowSharedRateLimit shared = new SlowSharedRateLimit(this.server::elapsed, Duration.ofMillis(5));

	private final RateLimitGate gate = gate();

	private final RateLimitGate other = gate();

	@Test
	void pauseOfOneInstanceHoldsForTheOther() {
		List<SpotifyRateLimitEvent> events = new ArrayList<>();
		this.other.addListener(events::add);
		shareBoth();
		refuse("3600");
		assertThat(this.other.state().pausedUntil()).isEqualTo(this.gate.state().pausedUntil());
		assertThat(failure(this.other)).isInstanceOf(RateLimitedException.class)
			.hasMessageContaining("GET /artists/x was not sent");
		assertThat(this.server.sent()).hasSize(1);
		assertThat(events).singleElement()
			.isEqualTo(new SpotifyRateLimitedEvent(VirtualServer.START.plusMillis(3_600_000), null));
	}

	@Test
	void pauseEndsForBoth() {
		shareBoth();
		refuse("10");
		this.server.answering(VirtualServer.ok());
		pass(9000);
		assertThat(this.gate.state().pausedUntil()).isNull();
		assertThat(this.other.state().pausedUntil()).isNull();
		assertThat(failure(this.other)).isNull();
	}

	@Test
	void shorterPauseDoesNotShortenOneThatIsKnown() {
		shareBoth();
		refuse("3600");
		this.shared.exchange(new SharedRateLimit.Report("third", 1, 1, 2, false, false, 2, Duration.ofSeconds(5)));
		pass(7000);
		assertThat(this.gate.state().pausedUntil()).isAfter(VirtualServer.START.plusSeconds(3500));
	}

	@Test
	void instanceThatIsStartedLaterKnowsPauseAndSize() {
		this.gate.share(this.shared);
		this.server.answering(VirtualServer.ok());
		for (int i = 0; i < 20; i++) {
			failure(this.gate);
		}
		refuse("60");
		this.other.share(this.shared);
		pass(10);
		assertThat(this.other.state().pausedUntil()).isNotNull();
		assertThat(this.other.state().size()).isEqualTo(20);
		assertThat(this.other.state().refusals()).isZero();
	}

	@Test
	void instanceThatHearsNothingGoesOnAndWarnsOnce() {
		this.shared.down(true);
		ListAppender<ILoggingEvent> log = new ListAppender<>();
		log.start();
		Logger logger = (Logger) LoggerFactory.getLogger("io.github.springspotify.exchange.GateSharing");
		logger.addAppender(log);
		try {
			shareBoth();
			this.server.answering(VirtualServer.ok());
			pass(60_000);
			assertThat(failure(this.gate)).isNull();
		}
		finally {
			logger.detachAppender(log);
		}
		assertThat(log.list).hasSize(2)
			.allSatisfy((event) -> assertThat(event.getFormattedMessage())
				.isEqualTo("The rate limit cannot be shared with other instances (java.lang.IllegalStateException). "
						+ "This instance goes on with what it knows itself"));
	}

	@Test
	void pauseThatCouldNotBeToldIsToldLater() {
		shareBoth();
		this.shared.down(true);
		refuse("60");
		assertThat(this.other.state().pausedUntil()).isNull();
		this.shared.down(false);
		pass(3000);
		assertThat(this.other.state().pausedUntil()).isNotNull();
	}

	@Test
	void othersAreHeardOftenOnlyWhileThereIsSomethingToTell() {
		this.gate.share(this.shared);
		pass(9500);
		assertThat(this.shared.exchanges()).isEqualTo(10);
		refuse("1");
		pass(8500);
		assertThat(this.shared.exchanges()).isBetween(50, 60);
		pass(60_000);
		int idle = this.shared.exchanges();
		pass(10_000);
		assertThat(this.shared.exchanges()).isEqualTo(idle + 10);
	}

	@Test
	void gateThatIsClosedTellsNothingButStillWorks() {
		shareBoth();
		this.gate.close();
		refuse("60");
		assertThat(this.gate.state().pausedUntil()).isNotNull();
		assertThat(this.other.state().pausedUntil()).isNull();
	}

	@Test
	void gateIsSharedOnce() {
		this.gate.share(this.shared);
		assertThatIllegalStateException().isThrownBy(() -> this.gate.share(this.shared));
	}

	private void shareBoth() {
		this.gate.share(this.shared);
		this.other.share(this.shared);
	}

	/**
	 * Let a call of the first instance be refused, and the other one hear of it.
	 */
	private void refuse(String retryAfter) {
		this.server.answering(VirtualServer.tooMany(retryAfter));
		client(this.gate).artists().get("x").subscribe((artist) -> {
		}, (ex) -> {
		});
		pass(1010);
	}

	private Throwable failure(RateLimitGate through) {
		AtomicReference<Throwable> failure = new AtomicReference<>();
		client(through).artists().get("x").subscribe((artist) -> {
		}, failure::set);
		pass(1);
		return failure.get();
	}

	private void pass(long millis) {
		this.server.pass(Duration.ofMillis(millis));
	}

	private RateLimitGate gate() {
		return new RateLimitGate(Duration.ofSeconds(30), this.server.clock(), this.server.scheduler());
	}

	private ReactiveSpotifyClient client(RateLimitGate through) {
		return SpotifyClient.builder()
			.accessToken("token")
			.scheduler(this.server.scheduler())
			.clock(this.server.clock())
			.rateLimitGate(through)
			.webClientBuilder(WebClient.builder().exchangeFunction(this.server))
			.buildReactive();
	}

}
