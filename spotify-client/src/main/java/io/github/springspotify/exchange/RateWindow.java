package io.github.springspotify.exchange;

import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;

import io.github.springspotify.ratelimit.SharedRateLimit;

/**
 * What is known about the rate limit of a client id, and what follows from it. Spotify
 * counts the calls of the last seconds and does not say how many it allows, so that is
 * learnt: as many as there were when a call was refused. Calls beyond it wait until
 * earlier ones have left the window. While nothing is refused but calls have to wait, a
 * few more are tried, ever later if that is refused again.
 *
 * <p>
 * Whether refused calls count for Spotify is not known, so they count here. For use by
 * one thread at a time, except for {@link #count(long)}. All times are nanoseconds.
 */
final class RateWindow {

	private static final int UNKNOWN = Integer.MAX_VALUE;

	/**
	 * How much less often a size is tried once it is confirmed: not before the window has
	 * passed, since the refusal may cost up to a second more than the calls would wait.
	 */
	private static final int CONFIRMED = 32;

	private static final int LONGEST_PERIOD = 64;

	private static final int LARGEST_STEP = 1024;

	/**
	 * How often one call is tried, in units, while hardly any is answered.
	 */
	private static final int TRIAL_PERIOD = 4;

	/**
	 * So few answers within the window that others must have filled it.
	 */
	private static final int HARDLY_ANY = 30 / TRIAL_PERIOD;

	/**
	 * Background calls are not spread while less than this part of the window is used.
	 */
	private static final int HARDLY_USED = 10;

	private final long window;

	/**
	 * What is tried is tried in steps of this time, a second for a window of 30.
	 */
	private final long unit;

	private final CallLog answered;

	private final CallLog others;

	/**
	 * What is in the other two without being calls of this instance.
	 */
	private final CallLog elsewhere;

	private final LongAdder ownAnswered = new LongAdder();

	private long ownOthers;

	private final RoomShare share = new RoomShare();

	/**
	 * How many calls there were when one was refused.
	 */
	private int size = UNKNOWN;

	/**
	 * Whether the size was learnt from one refusal alone, which may have had another
	 * reason. Until a second one, a single call may always be under way.
	 */
	private boolean doubted;

	/**
	 * How many more than that are tried, and by how many more that grows next.
	 */
	private int extra;

	private int step = 1;

	private long growAt;

	private long period;

	private long pausedUntil;

	/**
	 * Number of the current pause. Calls that were sent before it say nothing new.
	 */
	private int round;

	/**
	 * How many calls may be under way at the same time: one after a pause, and one more
	 * with each that is answered. If no answer comes, one more is sent each unit of time.
	 */
	private int ramp = UNKNOWN;

	private int inFlight;

	private long lastSent;

	private long nextBackground;

	/**
	 * How many pauses there were since the last answer.
	 */
	private int strikes;

	/**
	 * Create a window of which nothing is known but its length.
	 * @param window time over which Spotify counts calls, in nanoseconds
	 */
	RateWindow(long window) {
		this.window = window;
		this.unit = window / 30;
		this.answered = new CallLog(window);
		this.others = new CallLog(window);
		this.elsewhere = new CallLog(window);
		this.period = this.unit;
	}

	int round() {
		return this.round;
	}

	/**
	 * Return the learnt size.
	 * @return number of calls, or {@link Integer#MAX_VALUE} if nothing was refused yet
	 */
	int size() {
		return this.size;
	}

	/**
	 * Return for how long nothing may be sent, 0 if there is no pause.
	 */
	long pause(long now) {
		return Math.max(0, this.pausedUntil - now);
	}

	/**
	 * Return how long a call has to wait at least, 0 if it may be sent now.
	 */
	long waitFor(long now, CallPriority priority) {
		if (pause(now) > 0) {
			return pause(now);
		}
		if (this.size == UNKNOWN) {
			return 0;
		}
		long wait = waitForRamp(now);
		if (wait <= 0) {
			wait = waitForRoom(now, priority);
			if (wait > 0 && now >= growth(priority)) {
				grow(now);
				wait = waitForRoom(now, priority);
			}
			wait = Math.min(wait, Math.max(1, growth(priority) - now));
		}
		return Math.max(0, Math.min(wait, waitForTrial(now, priority)));
	}

	private long waitForRamp(long now) {
		return (this.inFlight >= this.ramp) ? this.lastSent + this.unit - now : 0;
	}

	private void grow(long now) {
		this.extra += this.step;
		this.step = Math.min(2 * this.step, LARGEST_STEP);
		this.growAt = now + this.period;
	}

	/**
	 * Background work is tried only when nothing was sent for a while. What others have
	 * filled they may leave at any time, so that is looked at now and then.
	 */
	private long waitForTrial(long now, CallPriority priority) {
		if (this.inFlight > 0) {
			return Long.MAX_VALUE;
		}
		if (this.doubted) {
			return (priority == CallPriority.INTERACTIVE) ? 0 : this.lastSent + this.unit - now;
		}
		return (this.answered.count(now) < HARDLY_ANY) ? this.lastSent + TRIAL_PERIOD * this.unit - now
				: Long.MAX_VALUE;
	}

	/**
	 * Background calls are spread over the window, so they notice late that they are too
	 * many.
	 */
	private long growth(CallPriority priority) {
		return (priority == CallPriority.BACKGROUND) ? this.growAt + this.window : this.growAt;
	}

	private long waitForRoom(long now, CallPriority priority) {
		int limit = limit();
		if (priority == CallPriority.BACKGROUND) {
			if (now < this.nextBackground && calls(now) + this.inFlight >= limit / HARDLY_USED) {
				return this.nextBackground - now;
			}
			limit = limit - reserve(limit);
		}
		int tooMany = this.share.missing(now, limit - calls(now) - this.inFlight, this.inFlight);
		return (tooMany > 0) ? Math.min(timeUntilGone(now, tooMany), this.share.validFor(now)) : 0;
	}

	/**
	 * Return how many calls count at the moment.
	 */
	private int calls(long now) {
		return this.answered.count(now) + this.others.count(now);
	}

	private int limit() {
		return this.size + this.extra;
	}

	private static int reserve(int limit) {
		return Math.max(1, limit / 30);
	}

	/**
	 * Return how long it takes until some more calls have left the window.
	 */
	private long timeUntilGone(long now, int calls) {
		long wait = this.answered.firstEnd(now) - now;
		int gone = 0;
		for (int slot = 0; slot < CallLog.SLOTS; slot++) {
			gone += this.answered.leaving(now, slot) + this.others.leaving(now, slot);
			if (gone >= calls) {
				break;
			}
			wait += this.answered.slotTime();
		}
		return wait;
	}

	/**
	 * Count a call that is sent now.
	 */
	void sent(long now, CallPriority priority) {
		this.inFlight++;
		this.lastSent = now;
		if (priority == CallPriority.BACKGROUND && this.size != UNKNOWN) {
			long pace = this.window * this.share.backgrounds(now) / Math.max(1, limit());
			this.nextBackground = Math.max(now - pace, Math.min(this.nextBackground, now)) + pace;
		}
	}

	/**
	 * Count an answer while nothing is known and nothing has to wait. Any thread may do
	 * so at any time.
	 */
	void count(long now) {
		this.answered.add(now);
		this.ownAnswered.increment();
	}

	private void countOther(long now) {
		this.others.add(now);
		this.ownOthers++;
		this.share.ended();
	}

	/**
	 * Learn from a call that was answered and not refused.
	 */
	void answered(long now, int round) {
		count(now);
		this.share.ended();
		raise(now);
		if (round == this.round) {
			this.strikes = 0;
			this.inFlight--;
			this.ramp = (this.ramp < UNKNOWN) ? this.ramp + 1 : this.ramp;
		}
	}

	private void raise(long now) {
		int certain = this.answered.countForSure(now);
		if (this.size != UNKNOWN && certain > this.size) {
			this.extra = Math.max(0, this.extra - (certain - this.size));
			this.size = certain;
			this.period = this.unit;
			this.growAt = Math.min(this.growAt, now + this.period);
		}
	}

	/**
	 * Learn from a call that ended without an answer.
	 * @param sent whether it may have reached Spotify
	 */
	void ended(long now, int round, boolean sent) {
		if (sent) {
			countOther(now);
		}
		if (round == this.round) {
			this.inFlight--;
		}
	}

	/**
	 * Learn from a call that was refused.
	 * @param retryAfter how long nothing may be sent, 0 if Spotify does not say so
	 * @return whether this begins a new pause
	 */
	boolean refused(long now, int round, long retryAfter) {
		boolean first = round == this.round;
		if (first) {
			beginRound(now);
			this.strikes++;
		}
		countOther(now);
		pauseFor(now, (retryAfter > 0) ? retryAfter : this.unit << Math.min(this.strikes - 1, 3));
		return first;
	}

	private void beginRound(long now) {
		learn(calls(now));
		newRound();
		this.ramp = 1;
	}

	private void pauseFor(long now, long pause) {
		this.pausedUntil = Math.max(this.pausedUntil, now + pause);
		this.growAt = this.pausedUntil + this.period;
	}

	/**
	 * Learn from a call of another instance that was refused.
	 * @return whether this begins a new pause
	 */
	boolean refusedElsewhere(long now, long pause) {
		boolean first = pause(now) == 0;
		if (first) {
			beginRound(now);
		}
		pauseFor(now, pause);
		return first;
	}

	/**
	 * Learn the size from others, unless it is known.
	 */
	void learnt(int size) {
		if (this.size == UNKNOWN) {
			this.size = size;
			newRound();
		}
	}

	/**
	 * Calls that are under way are not counted as such any more.
	 */
	private void newRound() {
		this.round++;
		this.inFlight = 0;
	}

	/**
	 * Count calls of other instances.
	 * @param answered how many were answered
	 * @param refused how many were refused or got no answer
	 */
	void countElsewhere(long now, int answered, int refused) {
		this.answered.add(now, answered);
		this.others.add(now, refused);
		this.elsewhere.add(now, answered + refused);
		raise(now);
	}

	RoomShare share() {
		return this.share;
	}

	/**
	 * Return what other instances want to know.
	 */
	SharedRateLimit.Report report(long now, String instance, boolean waiting, Duration pause) {
		this.share.told();
		int recent = Math.max(0, calls(now) - this.elsewhere.count(now));
		boolean background = this.nextBackground > Math.max(0, now - this.window);
		return new SharedRateLimit.Report(instance, this.ownAnswered.sum(), this.ownOthers, recent, waiting, background,
				(this.size == UNKNOWN) ? 0 : this.size, pause);
	}

	/**
	 * A size that is confirmed is tried less often; one that is far from what was known
	 * begins anew.
	 */
	private void learn(int calls) {
		this.doubted = this.size == UNKNOWN || calls < this.size / 2;
		this.period = this.doubted ? this.unit : Math.min(CONFIRMED * this.period, LONGEST_PERIOD * this.unit);
		this.size = Math.min(this.size, calls);
		this.extra = 0;
		this.step = 1;
	}

}
