package io.github.springspotify.token;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * Changes that the store could not take, until it takes them. A renewed refresh token is
 * the only one that Spotify still accepts, so it must not get lost because a database is
 * down for a moment. After ten minutes only the next call tries again.
 */
final class UnsavedChanges {

	private static final Logger logger = LoggerFactory.getLogger(UnsavedChanges.class);

	private static final Duration FIRST_PAUSE = Duration.ofMillis(200);

	/**
	 * Shorter than other instances wait before they renew a token after trouble with the
	 * store.
	 */
	private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);

	/**
	 * About a day. After that it takes a call to try again.
	 */
	private static final int ATTEMPTS = 86_400;

	private static final int AT_ONCE = 4;

	private final SpotifyTokenStore store;

	private final StoreThreads threads;

	private final Scheduler scheduler;

	private final Map<UserKey, TokenChange> changes = new ConcurrentHashMap<>();

	/**
	 * Users whose token is being renewed, and who have neither logged in nor out since.
	 */
	private final Map<UserKey, Boolean> renewing = new ConcurrentHashMap<>();

	private final AtomicBoolean trying = new AtomicBoolean();

	private final AtomicBoolean reported = new AtomicBoolean();

	UnsavedChanges(SpotifyTokenStore store, StoreThreads threads, Scheduler scheduler) {
		this.store = store;
		this.threads = threads;
		this.scheduler = scheduler;
	}

	@Nullable TokenChange find(SpotifyIdentity user) {
		if (!this.changes.isEmpty()) {
			tryAgain();
		}
		return this.changes.get(UserKey.of(user));
	}

	/**
	 * Begin to renew the token of a user, before it is looked up.
	 */
	void begin(SpotifyIdentity user) {
		this.renewing.put(UserKey.of(user), true);
	}

	void end(SpotifyIdentity user) {
		this.renewing.remove(UserKey.of(user));
	}

	/**
	 * Add what has come of a renewal, unless the user has logged in or out meanwhile,
	 * which the store knows already.
	 * @return whether it was added
	 */
	boolean add(TokenChange change, Throwable failure) {
		UserKey key = UserKey.of(change.user());
		if (this.renewing.computeIfPresent(key, (user, renewing) -> {
			this.changes.put(key, change);
			return renewing;
		}) == null) {
			return false;
		}
		report(change, failure);
		tryAgain();
		return true;
	}

	private void report(TokenChange change, Throwable failure) {
		if (this.reported.compareAndSet(false, true)) {
			// Messages of drivers can hold what was to be written
			logger.warn("The token store does not take the changed Spotify token of {} ({}). Such tokens are used "
					+ "from memory and saved as soon as it does; if the application ends before, these users have "
					+ "to log in again", change.user(), failure.getClass().getName());
		}
	}

	boolean isEmpty() {
		return this.changes.isEmpty();
	}

	void forget(SpotifyIdentity user) {
		this.changes.remove(UserKey.of(user));
	}

	/**
	 * Forget what was to be done before a user has logged in or out, and what is going to
	 * come of a renewal that was begun before.
	 */
	void overtake(SpotifyIdentity user) {
		end(user);
		forget(user);
	}

	/**
	 * Forget what was to be done before a token was saved, but not what was made from it.
	 */
	void settle(SpotifyIdentity user, StoredToken saved) {
		this.changes.computeIfPresent(UserKey.of(user),
				(key, change) -> change.from().equalsButForState(saved) ? change : null);
	}

	private void tryAgain() {
		if (this.trying.compareAndSet(false, true)) {
			Mono.delay(FIRST_PAUSE, this.scheduler)
				.then(applyAll().filter(Boolean::booleanValue)
					.repeatWhenEmpty((attempts) -> attempts.take(ATTEMPTS)
						.concatMap((attempt) -> Mono.delay(pauseAfter(attempt), this.scheduler))))
				.doOnTerminate(() -> this.trying.set(false))
				.subscribe((allSaved) -> checkAgain());
		}
	}

	/**
	 * A change that arrived in the last moment of a successful attempt.
	 */
	private void checkAgain() {
		if (!this.changes.isEmpty()) {
			tryAgain();
		}
	}

	/**
	 * Apply the changes, some at the same time: one that hangs must not be in the way of
	 * the others.
	 */
	private Mono<Boolean> applyAll() {
		return Flux.defer(() -> Flux.fromIterable(this.changes.values()))
			.flatMap((change) -> this.threads.<Void>run(() -> apply(change)).onErrorComplete(), AT_ONCE)
			.then(Mono.fromSupplier(this::isAllSaved));
	}

	private @Nullable Void apply(TokenChange change) {
		try {
			change.applyTo(this.store);
			this.changes.remove(UserKey.of(change.user()), change);
		}
		catch (RuntimeException | Error ex) {
			logger.debug("The change of the Spotify token of {} is still not saved", change.user());
		}
		return null;
	}

	private boolean isAllSaved() {
		boolean allSaved = this.changes.isEmpty();
		if (allSaved && this.reported.compareAndSet(true, false)) {
			logger.info("The token store takes renewed Spotify tokens again, and all are saved");
		}
		return allSaved;
	}

	private static Duration pauseAfter(long attempt) {
		Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempt + 1, 10));
		return (pause.compareTo(LONGEST_PAUSE) < 0) ? pause : LONGEST_PAUSE;
	}

}
