package io.github.springspotify.exchange;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

import io.github.springspotify.ratelimit.RateLimitState;
import io.github.springspotify.ratelimit.SharedRateLimit;
import io.github.springspotify.ratelimit.SpotifyRateLimitListener;
import org.jspecify.annotations.Nullable;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * The place that all calls with one client id pass, because Spotify counts them together.
 * As long as nothing was refused it is open and holds nobody up. A refusal pauses
 * everybody; after that, calls are let through in order and no faster than the limit that
 * was learnt from refusals allows.
 *
 * @since 0.1.0
 */
public final class RateLimitGate implements AutoCloseable {

	private static final Duration SHORTEST_WINDOW = Duration.ofMillis(30);

	private static final Duration LONGEST_PAUSE = Duration.ofDays(365);

	private final Duration length;

	private final Scheduler scheduler;

	private final long origin;

	private final ClosedEndpoints closed;

	private final TokenPause tokens;

	/**
	 * Those who wait; the lock for all that follows, except that answers are counted
	 * without it while the gate is open.
	 */
	private final TreeSet<Waiter> waiters = new TreeSet<>();

	private volatile RateWindow window;

	/**
	 * Whether something was refused.
	 */
	private volatile boolean limited;

	private final Disposable.Swap timer = Disposables.swap();

	private long timerAt = Long.MAX_VALUE;

	private long arrivals;

	private final AtomicInteger draining = new AtomicInteger();

	private final AtomicLong refusals = new AtomicLong();

	private final Clock clock;

	private final RateLimitEvents events;

	/**
	 * Does what may take a while and is done for no call.
	 */
	private final Scheduler aside;

	private volatile @Nullable GateSharing sharing;

	/**
	 * Create an open gate.
	 * @param window time over which Spotify counts calls, 30 seconds as far as is known
	 * @param clock tells until when a quota is used up
	 */
	public RateLimitGate(Duration window, Clock clock) {
		this(window, clock, Schedulers.parallel(), Schedulers.boundedElastic());
	}

	/**
	 * Create an open gate.
	 * @param window time over which Spotify counts calls, 30 seconds as far as is known
	 * @param clock tells until when a quota is used up
	 * @param scheduler tells the time, lets calls go on that had to wait, and tells
	 * listeners and other instances
	 */
	public RateLimitGate(Duration window, Clock clock, Scheduler scheduler) {
		this(window, clock, scheduler, scheduler);
	}

	private RateLimitGate(Duration window, Clock clock, Scheduler scheduler, Scheduler aside) {
		if (window.compareTo(SHORTEST_WINDOW) < 0) {
			throw new IllegalArgumentException(
					"'window' must be at least " + SHORTEST_WINDOW.toMillis() + " ms but is " + window);
		}
		this.length = window;
		this.window = new RateWindow(DurationCheck.positive("window", window).toNanos());
		this.clock = clock;
		this.events = new RateLimitEvents(aside);
		this.closed = new ClosedEndpoints(clock, this.events);
		this.tokens = new TokenPause(scheduler);
		this.scheduler = scheduler;
		this.aside = aside;
		this.origin = scheduler.now(TimeUnit.NANOSECONDS);
	}

	/**
	 * Tell a listener when Spotify does not answer calls for a while.
	 * @param listener the listener
	 */
	public void addListener(SpotifyRateLimitListener listener) {
		this.events.add(listener);
	}

	/**
	 * Share what is known of the rate limit with other instances, until this gate is
	 * closed. What they know is heard at once, then once a second, and five times a
	 * second while calls have to wait.
	 * @param shared where the instances tell each other
	 * @throws IllegalStateException if it is shared already
	 */
	public void share(SharedRateLimit shared) {
		if (this.sharing != null) {
			throw new IllegalStateException("This gate is shared already");
		}
		GateSharing sharing = new GateSharing(this, shared, this.length, this.aside);
		this.sharing = sharing;
		sharing.begin();
	}

	/**
	 * Stop sharing. The gate itself stays usable.
	 */
	@Override
	public void close() {
		GateSharing sharing = this.sharing;
		if (sharing != null) {
			sharing.dispose();
		}
	}

	/**
	 * Return how things are at the moment.
	 * @return the state
	 */
	public RateLimitState state() {
		synchronized (this.waiters) {
			Duration pause = Duration.ofNanos(this.window.pause(now()));
			Instant until = this.clock.instant().plus(pause).truncatedTo(ChronoUnit.MILLIS);
			return new RateLimitState(pause.isZero() ? null : until, this.limited ? this.window.size() : null,
					this.waiters.size(), this.refusals.get());
		}
	}

	/**
	 * Return which endpoints are not called because their quota is used up.
	 * @return names such as {@code GET /search}, each with the instant when it may be
	 * called again
	 */
	public Map<String, Instant> closedEndpoints() {
		return this.closed.all();
	}

	/**
	 * Open the gate and forget what was learnt, used up quotas included. Calls that wait
	 * go on. For tests that let Spotify refuse calls and share a client with others.
	 */
	public void reset() {
		synchronized (this.waiters) {
			this.window = new RateWindow(this.length.toNanos());
			this.limited = false;
			this.closed.clear();
			this.tokens.reset();
		}
		drain();
	}

	/**
	 * Return the endpoints whose quota is used up.
	 */
	ClosedEndpoints closed() {
		return this.closed;
	}

	/**
	 * Return the time in which no tokens are requested. Spotify counts these requests
	 * apart.
	 */
	TokenPause tokens() {
		return this.tokens;
	}

	/**
	 * Return what tells the time and waits.
	 */
	Scheduler scheduler() {
		return this.scheduler;
	}

	private long now() {
		return this.scheduler.now(TimeUnit.NANOSECONDS) - this.origin;
	}

	/**
	 * Return a pass if the call need not wait.
	 */
	@Nullable Pass tryEnter(CallPriority priority) {
		if (!this.limited) {
			return new Pass(0);
		}
		synchronized (this.waiters) {
			long now = now();
			boolean first = this.waiters.isEmpty() || this.waiters.first().priority().compareTo(priority) > 0;
			return (first && this.window.waitFor(now, priority) <= 0) ? pass(now, priority) : null;
		}
	}

	/**
	 * Wait for a pass, or for nothing if there is none in time, or if a pause begins that
	 * is longer than the call can wait.
	 * @param priority which calls go first
	 * @param start when the call began, which is the order among those of one priority
	 * @param patience how long the call can wait
	 * @param maxWait how long a pass is waited for
	 */
	Mono<Pass> enter(CallPriority priority, long start, Duration patience, Duration maxWait) {
		return Mono.create((sink) -> {
			synchronized (this.waiters) {
				Waiter waiter = new Waiter(priority, start, this.arrivals++, now() + patience.toNanos(), sink);
				// In this order: Reactor misses a cancellation while the second is set
				sink.onCancel(() -> leave(waiter));
				sink.onDispose(this.scheduler.schedule(() -> giveUp(waiter), maxWait.toNanos(), TimeUnit.NANOSECONDS));
				if (!waiter.hasLeft()) {
					this.waiters.add(waiter);
				}
			}
			drain();
		});
	}

	/**
	 * Return how long a call would have to wait at least if it was the next.
	 */
	Duration waitFor(CallPriority priority) {
		synchronized (this.waiters) {
			return Duration.ofNanos(this.window.waitFor(now(), priority));
		}
	}

	/**
	 * Note that a call was answered.
	 */
	void answered(Pass pass) {
		if (!pass.end()) {
			return;
		}
		if (!this.limited) {
			this.window.count(now());
			return;
		}
		synchronized (this.waiters) {
			this.window.answered(now(), pass.round());
		}
		drain();
	}

	/**
	 * Note that a call ended without an answer.
	 * @param sent whether it may have reached Spotify
	 */
	void ended(Pass pass, boolean sent) {
		if (!pass.end()) {
			return;
		}
		synchronized (this.waiters) {
			this.window.ended(now(), pass.round(), sent);
		}
		drain();
	}

	/**
	 * Note that a call was refused, and pause.
	 * @param retryAfter how long Spotify asks to wait, if it does
	 * @return whether this begins a new pause
	 */
	boolean refused(Pass pass, @Nullable Duration retryAfter) {
		if (!pass.end()) {
			return false;
		}
		boolean first;
		synchronized (this.waiters) {
			first = this.window.refused(now(), pass.round(), nanos(retryAfter));
			this.limited = true;
		}
		this.refusals.incrementAndGet();
		dismiss();
		drain();
		GateSharing sharing = this.sharing;
		if (first && sharing != null) {
			sharing.tellSoon();
		}
		return first;
	}

	RateLimitEvents events() {
		return this.events;
	}

	/**
	 * Return whether something was refused, here or elsewhere.
	 */
	boolean isLimited() {
		return this.limited;
	}

	/**
	 * Return what other instances want to know.
	 * @param newPause whether to tell that all have to pause
	 */
	SharedRateLimit.Report report(String instance, boolean newPause) {
		synchronized (this.waiters) {
			long now = now();
			return this.window.report(now, instance, !this.waiters.isEmpty(),
					newPause ? Duration.ofNanos(this.window.pause(now)) : Duration.ZERO);
		}
	}

	/**
	 * Learn from other instances.
	 * @return whether this begins a pause
	 */
	boolean learn(GateSharing.News news) {
		boolean first;
		synchronized (this.waiters) {
			first = news.tell(this.window, now());
			this.limited = this.limited || this.window.size() != Integer.MAX_VALUE;
		}
		dismiss();
		drain();
		return first;
	}

	private static long nanos(@Nullable Duration retryAfter) {
		if (retryAfter == null) {
			return 0;
		}
		return ((retryAfter.compareTo(LONGEST_PAUSE) < 0) ? retryAfter : LONGEST_PAUSE).toNanos();
	}

	private Pass pass(long now, CallPriority priority) {
		this.window.sent(now, priority);
		return new Pass(this.window.round());
	}

	/**
	 * Send those away whose time will be over before the pause is.
	 */
	private void dismiss() {
		List<Waiter> dismissed = new ArrayList<>();
		synchronized (this.waiters) {
			long now = now();
			long end = now + this.window.pause(now);
			for (Iterator<Waiter> all = this.waiters.iterator(); end > now && all.hasNext();) {
				Waiter waiter = all.next();
				if (waiter.giveUpAt() < end) {
					dismissed.add(waiter);
					all.remove();
				}
			}
		}
		dismissed.forEach((waiter) -> goOn(waiter::dismiss));
	}

	/**
	 * Let a call go on that had to wait. The current thread can be that of another
	 * caller, who is known by it.
	 */
	private void goOn(Runnable call) {
		this.scheduler.schedule(call);
	}

	/**
	 * Let through who may go. Only the first of several threads does the work.
	 */
	private void drain() {
		if (this.draining.getAndIncrement() != 0) {
			return;
		}
		int missed = 1;
		while (missed != 0) {
			for (Waiter next = admit(); next != null; next = admit()) {
				goOn(next::go);
			}
			missed = this.draining.addAndGet(-missed);
		}
	}

	private @Nullable Waiter admit() {
		synchronized (this.waiters) {
			if (this.waiters.isEmpty()) {
				return null;
			}
			long now = now();
			Waiter first = this.waiters.first();
			long wait = this.window.waitFor(now, first.priority());
			if (wait > 0) {
				wakeUp(now, wait);
				return null;
			}
			this.waiters.remove(first);
			first.admit(pass(now, first.priority()));
			return first;
		}
	}

	private void wakeUp(long now, long wait) {
		if (this.timerAt <= now || now + wait < this.timerAt) {
			this.timerAt = now + wait;
			this.timer.update(this.scheduler.schedule(this::wokenUp, wait, TimeUnit.NANOSECONDS));
		}
	}

	private void wokenUp() {
		synchronized (this.waiters) {
			this.timerAt = Long.MAX_VALUE;
		}
		drain();
	}

	/**
	 * Send one away whose time is over, unless it was let through already. With a timeout
	 * outside of the gate, a pass could get lost between the two.
	 */
	private void giveUp(Waiter waiter) {
		boolean waiting;
		synchronized (this.waiters) {
			waiting = this.waiters.remove(waiter);
		}
		if (waiting) {
			waiter.dismiss();
			drain();
		}
	}

	private void leave(Waiter waiter) {
		Pass unused;
		synchronized (this.waiters) {
			this.waiters.remove(waiter);
			unused = waiter.leave();
		}
		if (unused != null) {
			ended(unused, false);
		}
		else {
			drain();
		}
	}

}
