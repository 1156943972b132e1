package io.github.springspotify.sample.nowplaying;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;

import io.github.springspotify.error.SpotifyTransportException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;
import reactor.test.scheduler.VirtualTimeScheduler;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Station}, in virtual time.
 */
class StationTests {

	private static final NowPlaying SONG = new NowPlaying("Song", "Artist", null, "Radio", true, 0, 200_000);

	private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

	private final AtomicInteger calls = new AtomicInteger();

	private final Pace pace = new Pace(InstantSource.fixed(NOON));

	private final Station station = new Station((user) -> {
		this.calls.incrementAndGet();
		return Mono.just(SONG);
	}, this.pace);

	private VirtualTimeScheduler time;

	@BeforeEach
	void stopTheClocks() {
		this.time = VirtualTimeScheduler.getOrSet();
	}

	@AfterEach
	void goOn() {
		VirtualTimeScheduler.reset();
	}

	@Test
	void browsersOfOneUserShareACaller() {
		this.station.listen("aurora").subscribe();
		this.station.listen("aurora").subscribe();
		this.time.advanceTimeBy(Pace.PLAYING.multipliedBy(3));

		assertThat(this.calls).hasValue(4);
	}

	@Test
	void everyUserHasACaller() {
		this.station.listen("aurora").subscribe();
		this.station.listen("bram").subscribe();
		this.time.advanceTimeBy(Duration.ZERO);

		assertThat(this.calls).hasValue(2);
	}

	@Test
	void whoComesLaterSeesAtOnceWhatWasHeardLast() {
		this.station.listen("aurora").subscribe();
		this.time.advanceTimeBy(Duration.ofSeconds(1));

		StepVerifier.create(this.station.listen("aurora")).expectNext(SONG).thenCancel().verify(Duration.ofSeconds(5));
		assertThat(this.calls).hasValue(1);
	}

	@Test
	void nobodyIsAskedForWhenNobodyListens() {
		Disposable first = this.station.listen("aurora").subscribe();
		Disposable second = this.station.listen("aurora").subscribe();
		this.time.advanceTimeBy(Duration.ofSeconds(1));
		first.dispose();
		second.dispose();
		this.time.advanceTimeBy(Duration.ofHours(1));

		assertThat(this.calls).hasValue(1);
	}

	@Test
	void whoComesBackIsHeardAgain() {
		this.station.listen("aurora").subscribe().dispose();
		this.time.advanceTimeBy(Duration.ofHours(1));
		this.calls.set(0);

		this.station.listen("aurora").subscribe();
		this.time.advanceTimeBy(Pace.PLAYING);

		assertThat(this.calls).hasValue(2);
	}

	@Test
	void endOfAnOldChannelLeavesTheOneThatCameAfterIt() {
		Flux<NowPlaying> old = this.station.listen("aurora");
		old.subscribe().dispose();
		this.time.advanceTimeBy(Station.GRACE);
		Disposable late = old.subscribe();
		Flux<NowPlaying> channel = this.station.listen("aurora");

		late.dispose();
		this.time.advanceTimeBy(Station.GRACE);

		assertThat(this.station.listen("aurora")).isSameAs(channel).isNotSameAs(old);
	}

	@Test
	void failureThatPassesIsWaitedFor() {
		Station failing = new Station(
				(user) -> (this.calls.incrementAndGet() == 1)
						? Mono.error(new SpotifyTransportException("No answer", true, null)) : Mono.just(SONG),
				this.pace);

		StepVerifier.create(failing.listen("aurora"))
			.expectSubscription()
			.then(() -> this.time.advanceTimeBy(Pace.FAILED))
			.expectNext(SONG)
			.thenCancel()
			.verify(Duration.ofSeconds(5));
	}

	@Test
	void failureThatStaysEndsTheChannelAndTheNextOneBeginsAnew() {
		Station failing = new Station((user) -> Mono.error(new IllegalStateException("Log in again")), this.pace);
		StepVerifier.create(failing.listen("aurora"))
			.then(() -> this.time.advanceTimeBy(Duration.ZERO))
			.verifyError(IllegalStateException.class);

		StepVerifier.create(failing.listen("aurora"))
			.then(() -> this.time.advanceTimeBy(Duration.ZERO))
			.verifyError(IllegalStateException.class);
	}

}
