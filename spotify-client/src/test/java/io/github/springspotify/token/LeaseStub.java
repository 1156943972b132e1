package io.github.springspotify.token;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import reactor.core.scheduler.Scheduler;

/**
 * The lease of one user, which ends by the time of a scheduler.
 */
final class LeaseStub implements RefreshLease {

	private final Scheduler scheduler;

	private @Nullable String owner;

	private long end;

	boolean down;

	LeaseStub(Scheduler scheduler) {
		this.scheduler = scheduler;
	}

	@Override
	public synchronized boolean acquire(SpotifyIdentity user, String owner, Duration length) {
		if (this.down) {
			throw new IllegalStateException("canary: no lease");
		}
		long now = this.scheduler.now(TimeUnit.MILLISECONDS);
		if (this.owner != null && now < this.end) {
			return false;
		}
		this.owner = owner;
		this.end = now + length.toMillis();
		return true;
	}

	@Override
	public synchronized void extend(SpotifyIdentity user, String owner, Duration length) {
		if (owner.equals(this.owner)) {
			this.end = this.scheduler.now(TimeUnit.MILLISECONDS) + length.toMillis();
		}
	}

	@Override
	public synchronized void release(SpotifyIdentity user, String owner) {
		if (owner.equals(this.owner)) {
			this.owner = null;
		}
	}

	boolean isTaken() {
		return this.owner != null;
	}

}
