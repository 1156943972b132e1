package io.github.springspotify.exchange;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

import io.github.springspotify.ratelimit.SharedRateLimit;
import io.github.springspotify.ratelimit.SharedRateLimit.Report;
import io.github.springspotify.ratelimit.SharedRateLimit.State;
import io.github.springspotify.ratelimit.SpotifyRateLimitedEvent;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.scheduler.Scheduler;

/**
 * Tells other instances what a gate knows and the gate what they know, again and again,
 * on a thread of its own.
 */
final class GateSharing implements Disposable {

	private static final Logger logger = LoggerFactory.getLogger(GateSharing.class);

	private static final int MOST_CALLS = 100_000;

	private final String instance = UUID.randomUUID().toString();

	private final RateLimitGate gate;

	private final SharedRateLimit shared;

	private final Scheduler.Worker worker;

	/**
	 * How often the others are heard, a second for a window of 30.
	 */
	private final Duration period;

	private final Map<String, Report> known = new HashMap<>();

	private long pauses = -1;

	private volatile boolean newPause;

	private boolean down;

	GateSharing(RateLimitGate gate, SharedRateLimit shared, Duration window, Scheduler scheduler) {
		this.gate = gate;
		this.shared = shared;
		this.worker = scheduler.createWorker();
		this.period = window.dividedBy(30);
	}

	void begin() {
		schedule(this::tellAgain, Duration.ZERO);
	}

	/**
	 * Tell that a pause has begun.
	 */
	void tellSoon() {
		this.newPause = true;
		schedule(this::tell, Duration.ZERO);
	}

	private void schedule(Runnable work, Duration delay) {
		try {
			this.worker.schedule(work, delay.toNanos(), TimeUnit.NANOSECONDS);
		}
		catch (RejectedExecutionException ex) {
			logger.debug("The gate was closed", ex);
		}
	}

	@Override
	public void dispose() {
		this.worker.dispose();
	}

	private void tellAgain() {
		boolean often = tell().isAtWork() && this.gate.isLimited();
		schedule(this::tellAgain, often ? this.period.dividedBy(5) : this.period);
	}

	private Report tell() {
		boolean newPause = this.newPause;
		this.newPause = false;
		Report own = this.gate.report(this.instance, newPause);
		try {
			hear(own, this.shared.exchange(own));
			this.down = false;
		}
		catch (RuntimeException ex) {
			this.newPause = this.newPause || newPause;
			if (!this.down && !this.worker.isDisposed()) {
				logger
					.warn("The rate limit cannot be shared with other instances ({}). This instance goes on with what "
							+ "it knows itself", ex.getClass().getName());
			}
			this.down = true;
		}
		return own;
	}

	private void hear(Report own, State state) {
		boolean pausedElsewhere = state.pauses() != this.pauses && !state.pause().isZero()
				&& own.pause().compareTo(state.pause()) < 0;
		this.pauses = state.pauses();
		boolean begun = this.gate.learn((window, now) -> {
			state.others().forEach((other) -> count(other, window, now));
			divide(own, state.others(), window, now);
			if (state.size() > 0) {
				window.learnt(state.size());
			}
			return pausedElsewhere && window.refusedElsewhere(now, state.pause().toNanos());
		});
		if (begun) {
			publish(this.gate.state().pausedUntil());
		}
		this.known.clear();
		state.others().forEach((other) -> this.known.put(other.instance(), other));
	}

	private void publish(@Nullable Instant until) {
		if (until != null) {
			logger.info("A call of another instance was refused because of the rate limit. All calls of this client "
					+ "wait until {}.", until);
			this.gate.events().publish(new SpotifyRateLimitedEvent(until, null));
		}
	}

	/**
	 * Count what is new. Of an instance that is heard for the first time, that is all
	 * that Spotify still counts.
	 */
	private void count(Report other, RateWindow window, long now) {
		Report before = this.known.get(other.instance());
		if (before == null || before.answered() > other.answered() || before.refused() > other.refused()) {
			window.countElsewhere(now, 0, limit(other.recent()));
		}
		else {
			window.countElsewhere(now, limit(other.answered() - before.answered()),
					limit(other.refused() - before.refused()));
		}
	}

	private static int limit(long calls) {
		return (int) Math.max(0, Math.min(calls, MOST_CALLS));
	}

	private void divide(Report own, List<Report> others, RateWindow window, long now) {
		List<Report> atWork = others.stream().filter(Report::isAtWork).toList();
		int before = (int) atWork.stream().filter((other) -> other.instance().compareTo(own.instance()) < 0).count();
		int backgrounds = (int) atWork.stream().filter(Report::background).count();
		window.share().divide(atWork.size() + 1, before, backgrounds + 1, now + 2 * this.period.toNanos());
	}

	/**
	 * What others know.
	 */
	@FunctionalInterface
	interface News {

		/**
		 * Tell it.
		 * @return whether this begins a new pause
		 */
		boolean tell(RateWindow window, long now);

	}

}
