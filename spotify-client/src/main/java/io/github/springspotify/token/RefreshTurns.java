package io.github.springspotify.token;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;

import io.github.springspotify.error.TokenStoreException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * Lets one instance at a time refresh the token of a user. The others look into the store
 * until the new token is there, or until it is their turn because the lease was given
 * back or has ended.
 */
final class RefreshTurns {

	private static final Logger logger = LoggerFactory.getLogger(RefreshTurns.class);

	private static final Duration FIRST_PAUSE = Duration.ofMillis(50);

	private static final Duration LONGEST_PAUSE = Duration.ofMillis(400);

	/**
	 * Longer than any refresh takes: a lease that somebody still has then is a mistake.
	 */
	private static final Duration PATIENCE = Duration.ofMinutes(2);

	/**
	 * How long a refresh that was sent from elsewhere may take to be stored.
	 */
	private static final Duration GRACE = Duration.ofSeconds(1);

	/**
	 * How long callers wait for their token because the lease is given back first.
	 */
	private static final Duration RELEASE_TIME = Duration.ofSeconds(1);

	private static final int EXTENSIONS_AT_ONCE = 2;

	private final @Nullable RefreshLease lease;

	private final Duration length;

	private final boolean shared;

	private final Predicate<SpotifyIdentity> unsaved;

	private final StoreThreads threads;

	private final Scheduler scheduler;

	private final AtomicBoolean down = new AtomicBoolean();

	private volatile boolean refreshTokenHasStayed;

	private volatile boolean refreshTokenWasReplaced;

	/**
	 * Create the turns.
	 * @param lease what one instance has at a time, or {@code null} if there is but one
	 * @param length length of the lease
	 * @param shared whether others may refresh the same tokens, with a lease or without
	 * @param unsaved tells whether the user's new token could not be stored; the others
	 * must not try with the old one then
	 * @param threads ask for the lease
	 * @param scheduler waits
	 */
	RefreshTurns(@Nullable RefreshLease lease, Duration length, boolean shared, Predicate<SpotifyIdentity> unsaved,
			StoreThreads threads, Scheduler scheduler) {
		this.lease = lease;
		this.length = length;
		this.shared = shared;
		this.unsaved = unsaved;
		this.threads = threads;
		this.scheduler = scheduler;
	}

	/**
	 * Do the work when it is our turn, unless it is done by then.
	 * @param user the user
	 * @param done gives the result if others have done the work, else nothing
	 * @param work the work, which looks once more whether it is done
	 * @return the result
	 */
	<T> Mono<T> take(SpotifyIdentity user, Mono<T> done, Mono<T> work) {
		RefreshLease shared = this.lease;
		if (shared == null) {
			return work;
		}
		return Mono.defer(() -> {
			long end = now() + PATIENCE.plus(this.length).toMillis();
			return Mono.defer(() -> attempt(shared, user, done, work))
				.repeatWhenEmpty((attempts) -> attempts.takeWhile((attempt) -> now() < end)
					.concatMap((attempt) -> Mono.delay(pauseAfter(attempt), this.scheduler)))
				.switchIfEmpty(work);
		});
	}

	private <T> Mono<T> attempt(RefreshLease shared, SpotifyIdentity user, Mono<T> done, Mono<T> work) {
		String owner = UUID.randomUUID().toString();
		return acquire(shared, user, owner).flatMap((turn) -> switch (turn) {
			case OURS -> Mono.usingWhen(Mono.fromSupplier(() -> keep(shared, user, owner)),
					(beat) -> isRecovering() ? done : work, (beat) -> release(shared, user, owner, beat));
			case THEIRS -> done;
			case UNKNOWN -> isNeeded() ? Mono.error(() -> noLease(user)) : work;
		});
	}

	/**
	 * Return whether other instances may have tokens that they have yet to save, as the
	 * store was out of order. Their leases may have ended meanwhile, and drivers connect
	 * anew after pauses of seconds.
	 */
	private boolean isRecovering() {
		return isNeeded() && this.threads.sinceTrouble().compareTo(this.length) < 0;
	}

	private Mono<Turn> acquire(RefreshLease shared, SpotifyIdentity user, String owner) {
		return this.threads.run(() -> shared.acquire(user, owner, this.length) ? Turn.OURS : Turn.THEIRS)
			.doOnNext((turn) -> this.down.set(false))
			.onErrorResume((ex) -> Mono.fromSupplier(() -> warn(ex)));
	}

	private Turn warn(Throwable failure) {
		if (this.down.compareAndSet(false, true)) {
			logger.warn("No lease can be had for the refresh of Spotify tokens ({}). {}", failure.getClass().getName(),
					isNeeded() ? "They are not renewed meanwhile, since each refresh token may be valid once only"
							: "It goes on without, so several instances may refresh the same token");
		}
		return Turn.UNKNOWN;
	}

	private static TokenStoreException noLease(SpotifyIdentity user) {
		return new TokenStoreException("The token of " + user + " has expired and is not renewed, as the token store "
				+ "takes no changes at the moment. The user stays logged in.", null);
	}

	/**
	 * Say whether a refresh token stays valid when it is used. As long as that is not
	 * known, and once one was replaced, nothing is refreshed without a lease.
	 */
	void refreshTokensStay(boolean stay) {
		if (stay) {
			this.refreshTokenHasStayed = true;
		}
		else {
			this.refreshTokenWasReplaced = true;
		}
	}

	private boolean isNeeded() {
		return this.refreshTokenWasReplaced || !this.refreshTokenHasStayed;
	}

	/**
	 * Extend the lease as long as the work takes. An answer that is late is better than
	 * one that is given up: it can hold the only valid refresh token. One extension that
	 * hangs keeps no other from being tried; more would take the threads of a store that
	 * says nothing at all.
	 */
	private Disposable keep(RefreshLease shared, SpotifyIdentity user, String owner) {
		return Flux.interval(this.length.dividedBy(3), this.scheduler)
			.onBackpressureDrop()
			.flatMap((beat) -> this.threads.<Void>run(() -> {
				shared.extend(user, owner, this.length);
				return null;
			}).onErrorComplete(), EXTENSIONS_AT_ONCE)
			.subscribe();
	}

	/**
	 * Give the lease back. Where that fails or takes long it ends by itself.
	 */
	private Mono<Void> release(RefreshLease shared, SpotifyIdentity user, String owner, Disposable beat) {
		beat.dispose();
		return this.threads.<Void>run(() -> {
			if (!this.unsaved.test(user)) {
				shared.release(user, owner);
			}
			return null;
		}).timeout(RELEASE_TIME, this.scheduler).onErrorComplete();
	}

	/**
	 * Wait until what another instance may have been given for the same refresh token is
	 * stored: its lease may have got lost, or the store has none.
	 */
	Mono<Void> grace() {
		return this.shared ? Mono.delay(GRACE, this.scheduler).then() : Mono.empty();
	}

	private long now() {
		return this.scheduler.now(TimeUnit.MILLISECONDS);
	}

	private static Duration pauseAfter(long attempt) {
		long pause = Math.min(FIRST_PAUSE.toMillis() << Math.min(attempt, 10), LONGEST_PAUSE.toMillis());
		return Duration.ofMillis(ThreadLocalRandom.current().nextLong(pause / 2, pause + 1));
	}

	private enum Turn {

		OURS, THEIRS, UNKNOWN

	}

}
