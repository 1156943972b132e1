package io.github.springspotify.exchange;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import reactor.core.scheduler.Scheduler;

/**
 * The time in which no tokens are requested, for whomever, because a request for one was
 * refused as one of too many. After it one request is sent, and the others go on when
 * that one was not refused.
 */
final class TokenPause {

	/**
	 * How long an answer to the first request is waited for before there is another.
	 */
	private static final Duration TRIAL = Duration.ofSeconds(1);

	private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

	private static final Duration LONGEST = Duration.ofDays(365);

	private final Scheduler scheduler;

	private final long origin;

	/**
	 * How often a pause has begun since the last answer.
	 */
	private int strikes;

	private long end;

	private long trialEnd;

	TokenPause(Scheduler scheduler) {
		this.scheduler = scheduler;
		this.origin = scheduler.now(TimeUnit.NANOSECONDS);
	}

	/**
	 * Return how long to wait before this is asked again, or zero for whoever may send a
	 * request now.
	 */
	synchronized Duration enter() {
		if (this.strikes == 0) {
			return Duration.ZERO;
		}
		long now = now();
		if (now < this.end) {
			return Duration.ofNanos(this.end - now);
		}
		if (now < this.trialEnd) {
			return BETWEEN_LOOKS;
		}
		this.trialEnd = now + TRIAL.toNanos();
		return Duration.ZERO;
	}

	/**
	 * Return how long the pause lasts from now on.
	 */
	synchronized Duration remaining() {
		return Duration.ofNanos(Math.max(0, this.end - now()));
	}

	/**
	 * Begin a pause, or make it longer.
	 * @param retryAfter how long Spotify asks to wait, if it does
	 * @param policy how long to wait if it does not
	 * @return whether a pause begins
	 */
	synchronized boolean refused(@Nullable Duration retryAfter, RetryPolicy policy) {
		long now = now();
		boolean first = this.strikes == 0 || now >= this.end;
		this.strikes += first ? 1 : 0;
		Duration pause = (retryAfter != null && retryAfter.compareTo(Duration.ZERO) > 0) ? retryAfter
				: policy.delay(this.strikes - 1, 0.5);
		this.end = Math.max(this.end, now + ((pause.compareTo(LONGEST) < 0) ? pause : LONGEST).toNanos());
		this.trialEnd = this.end;
		return first;
	}

	/**
	 * Note an answer that was no such refusal. One to a request from before the pause
	 * does not end it.
	 */
	synchronized void answered() {
		this.strikes = (now() < this.end) ? this.strikes : 0;
	}

	synchronized void reset() {
		this.strikes = 0;
		this.end = 0;
	}

	private long now() {
		return this.scheduler.now(TimeUnit.NANOSECONDS) - this.origin;
	}

}
