package io.github.springspotify.exchange;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import reactor.test.scheduler.VirtualTimeScheduler;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Deadlines}.
 */
class DeadlinesTests {

	private final Scheduler threads = Schedulers.newParallel("deadlines", 2, true);

	private final Deadlines deadlines = new Deadlines(this.threads);

	@AfterEach
	void stop() {
		this.threads.dispose();
	}

	@Test
	void callerThatTakesLongKeepsNobodyWaiting() throws InterruptedException {
		CountDownLatch other = new CountDownLatch(1);
		CompletableFuture<Boolean> inTime = new CompletableFuture<>();
		after(10).subscribe((value) -> {
		}, null, () -> inTime.complete(await(other)));
		after(11).subscribe((value) -> {
		}, null, other::countDown);
		assertThat(inTime.join()).isTrue();
	}

	@Test
	void callThatBeginsDoesNotInterruptTheEndOfAnother() {
		CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
		after(10).subscribe((value) -> {
		}, null, () -> {
			CompletableFuture.runAsync(() -> after(1000).subscribe()).join();
			interrupted.complete(Thread.interrupted());
		});
		assertThat(interrupted.join()).isFalse();
	}

	@Test
	void timeWithoutEndDoesNotEnd() {
		VirtualTimeScheduler time = VirtualTimeScheduler.create();
		Deadlines virtual = new Deadlines(time);
		time.advanceTimeBy(Duration.ofDays(1));
		CompletableFuture<Object> ended = virtual.after(Duration.ofNanos(Long.MAX_VALUE)).toFuture();
		time.advanceTimeBy(Duration.ofDays(1));
		assertThat(ended).isNotDone();
	}

	@Test
	void callFailsIfItsEndCannotBeAwaited() {
		this.threads.dispose();
		for (int call = 0; call < 2; call++) {
			assertThat(after(10).toFuture()).failsWithin(Duration.ZERO)
				.withThrowableThat()
				.withCauseInstanceOf(RejectedExecutionException.class);
		}
	}

	private Mono<Object> after(int millis) {
		return this.deadlines.after(Duration.ofMillis(millis));
	}

	private static boolean await(CountDownLatch latch) {
		try {
			return latch.await(2, TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			return false;
		}
	}

}
