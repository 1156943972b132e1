package io.github.springspotify.exchange;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * How long a request is waited for that must not be left alone once it is sent, since its
 * answer can be had but once. What passes before, while all connections are taken, is not
 * taken from the time for the answer.
 */
final class AnswerTime {

	private final Duration time;

	private final Duration patience;

	private final Scheduler scheduler;

	private @Nullable Long sent;

	private boolean over;

	/**
	 * Create the time of a request.
	 * @param time how long it is waited for
	 * @param patience how long its answer is waited for at least
	 * @param scheduler tells the time
	 */
	AnswerTime(Duration time, Duration patience, Scheduler scheduler) {
		this.time = time;
		this.patience = patience;
		this.scheduler = scheduler;
	}

	/**
	 * Note that the request is about to be sent.
	 * @return whether somebody waits for it; else it must not be sent
	 */
	synchronized boolean send() {
		this.sent = this.scheduler.now(TimeUnit.NANOSECONDS);
		return !this.over;
	}

	/**
	 * Say when the request is waited for no more.
	 */
	Mono<Long> end() {
		return endAfter(this.time);
	}

	private Mono<Long> endAfter(Duration time) {
		return Mono.delay(time, this.scheduler).flatMap((tick) -> {
			Duration left = left();
			return left.isZero() ? Mono.just(tick) : endAfter(left);
		});
	}

	private synchronized Duration left() {
		long left = (this.sent != null) ? this.sent + this.patience.toNanos() - this.scheduler.now(TimeUnit.NANOSECONDS)
				: 0;
		this.over = left <= 0;
		return Duration.ofNanos(Math.max(0, left));
	}

}
