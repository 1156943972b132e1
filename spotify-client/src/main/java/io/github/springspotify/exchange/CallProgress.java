package io.github.springspotify.exchange;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import reactor.util.context.ContextView;

import org.springframework.http.client.reactive.ClientHttpRequest;

/**
 * What a call is doing at the moment, so that a timeout can say what it waited for, and
 * how much of its time is left.
 */
final class CallProgress {

	/**
	 * The number of requests of a call that goes through an HTTP client that does not
	 * tell it.
	 */
	static final int UNWATCHED = -1;

	private static final Duration UNLIMITED = Duration.ofDays(365);

	private final Scheduler scheduler;

	private final long start;

	private volatile long end;

	private volatile String doing = "preparing the request";

	private volatile long since;

	private volatile boolean sent;

	private volatile int requests = UNWATCHED;

	private volatile String host = "";

	private volatile @Nullable Integer status;

	private volatile @Nullable String contentType;

	private volatile Set<String> granted = Set.of();

	private volatile int attempts;

	private volatile Duration waited = Duration.ZERO;

	private volatile @Nullable CallProgress shared;

	/**
	 * Create the progress of a call whose time is not limited here.
	 */
	CallProgress() {
		this(UNLIMITED, Schedulers.parallel());
	}

	/**
	 * Create the progress of a call that begins now.
	 * @param limit time for the whole call
	 * @param scheduler tells the time
	 */
	CallProgress(Duration limit, Scheduler scheduler) {
		this(scheduler, scheduler.now(TimeUnit.NANOSECONDS) + limit.toNanos());
	}

	private CallProgress(Scheduler scheduler, long end) {
		this.scheduler = scheduler;
		this.start = scheduler.now(TimeUnit.NANOSECONDS);
		this.end = end;
		this.since = this.start;
	}

	static CallProgress from(ContextView context) {
		CallProgress progress = context.getOrDefault(CallProgress.class, null);
		return (progress != null) ? progress : new CallProgress();
	}

	/**
	 * Return how much time the call has left.
	 */
	Duration remaining() {
		return Duration.ofNanos(this.end - this.scheduler.now(TimeUnit.NANOSECONDS));
	}

	/**
	 * Return when the call began, in nanoseconds.
	 */
	long start() {
		return this.start;
	}

	/**
	 * Add to the time that the call has waited for the rate limit.
	 */
	void waited(Duration time) {
		this.waited = this.waited.plus(time);
	}

	Duration waited() {
		return this.waited;
	}

	/**
	 * Return the progress of an exchange that others can share.
	 */
	CallProgress toShare() {
		return new CallProgress(this.scheduler, this.end);
	}

	/**
	 * Let the call be one that others share, which ends when the last of them has no time
	 * left.
	 */
	void follow(CallProgress shared) {
		synchronized (shared) {
			shared.end = (shared.end - this.end < 0) ? this.end : shared.end;
		}
		this.shared = shared;
	}

	private CallProgress source() {
		CallProgress shared = this.shared;
		return (shared != null) ? shared : this;
	}

	/**
	 * Count an attempt. A call is made by one thread at a time.
	 */
	void attempt() {
		this.attempts = this.attempts + 1;
	}

	/**
	 * Return how often the call was made, as a sentence for a message, which is empty for
	 * a single attempt.
	 */
	String tried() {
		int attempts = attempts();
		return (attempts > 1) ? " It was tried " + attempts + " times." : "";
	}

	int attempts() {
		return source().attempts;
	}

	/**
	 * Remember that the call waits for its next attempt. Those before it had no effect,
	 * or none that matters.
	 */
	void waiting(String doing) {
		this.sent = false;
		this.requests = UNWATCHED;
		doing(doing);
	}

	void doing(String doing) {
		this.doing = doing;
		this.since = this.scheduler.now(TimeUnit.NANOSECONDS);
	}

	void granted(Set<String> scopes) {
		this.granted = scopes;
	}

	Set<String> granted() {
		return this.granted;
	}

	/**
	 * Remember where the call goes to. HTTP clients may establish a connection first.
	 */
	void goingTo(String host) {
		this.host = host;
		connecting("waiting for a connection to");
	}

	void connecting(String how) {
		doing(how + " " + this.host);
	}

	/**
	 * Remember that the request is being written.
	 */
	void sent(ClientHttpRequest message) {
		JettyWatch.watch(message, this);
		sent();
	}

	void sent() {
		this.sent = true;
		doing("waiting for the answer of " + this.host);
	}

	boolean isSent() {
		return this.sent;
	}

	/**
	 * Remember that the HTTP client tells of every connection that gets a request.
	 */
	void watched() {
		this.requests = Math.max(this.requests, 0);
	}

	/**
	 * Remember that a connection gets the request, of whose thread this is called.
	 */
	void handedOver() {
		this.requests = this.requests + 1;
	}

	/**
	 * Return how many connections have got a request of this attempt, if the HTTP client
	 * is watched.
	 */
	int requests() {
		return this.requests;
	}

	String doing() {
		return source().doing;
	}

	/**
	 * Return what the call is doing and for how long, as the end of a sentence.
	 */
	String doingSince() {
		CallProgress source = source();
		long millis = Duration.ofNanos(this.scheduler.now(TimeUnit.NANOSECONDS) - source.since).toMillis();
		return source.doing + " for " + millis + " ms.";
	}

	void answered(int status, @Nullable String contentType) {
		this.status = status;
		this.contentType = contentType;
		doing("reading the answer");
	}

	int status() {
		Integer status = source().status;
		return (status != null) ? status : 0;
	}

	String contentType() {
		String contentType = source().contentType;
		return (contentType != null) ? contentType : "no content type";
	}

}
