package io.github.springspotify.token;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;

/**
 * Keeps tokens in the memory of this application. They are lost when it stops, and other
 * instances do not see them. Those of users who did not come back are dropped when their
 * refresh token has died.
 *
 * @since 0.1.0
 */
public final class InMemorySpotifyTokenStore implements SpotifyTokenStore {

	private static final Duration SWEEP_INTERVAL = Duration.ofHours(1);

	private final ConcurrentMap<String, StoredToken> tokens = new ConcurrentHashMap<>();

	private final AtomicReference<Instant> swept = new AtomicReference<>(Instant.EPOCH);

	@Override
	public @Nullable StoredToken load(SpotifyIdentity user) {
		return this.tokens.get(user.principal());
	}

	@Override
	public boolean save(SpotifyIdentity user, StoredToken token) {
		StoredToken next = token.nextState();
		StoredToken stored = this.tokens.compute(user.principal(), (principal, current) -> {
			long version = (current != null) ? current.version() : 0;
			return (version == token.version()) ? next : current;
		});
		sweep(token.issuedAt());
		return stored == next;
	}

	@Override
	public void remove(SpotifyIdentity user) {
		this.tokens.remove(user.principal());
	}

	@Override
	public boolean remove(SpotifyIdentity user, long version) {
		StoredToken current = this.tokens.get(user.principal());
		return current != null && current.version() == version && this.tokens.remove(user.principal(), current);
	}

	private void sweep(Instant now) {
		Instant last = this.swept.get();
		if (Duration.between(last, now).compareTo(SWEEP_INTERVAL) >= 0 && this.swept.compareAndSet(last, now)) {
			this.tokens.values().removeIf((token) -> isDead(token, now));
		}
	}

	private static boolean isDead(StoredToken token, Instant now) {
		return token.expiresAt().isBefore(now)
				&& (token.refreshToken() == null || token.reauthorizeBefore().isBefore(now));
	}

}
