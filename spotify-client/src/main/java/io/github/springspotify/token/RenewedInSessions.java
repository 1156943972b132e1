package io.github.springspotify.token;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

/**
 * Remembers what tokens in sessions were renewed to, as long as that is valid. Where a
 * session is written when its request ends, as with Spring Session, requests that began
 * before still find the old token in their copy.
 */
final class RenewedInSessions {

	private final Map<UserKey, Renewal> renewals = new ConcurrentHashMap<>();

	void add(SpotifyIdentity user, StoredToken from, StoredToken to) {
		if (user.session() != null) {
			Instant now = to.issuedAt();
			this.renewals.values().removeIf((renewal) -> renewal.to().expiresAt().isBefore(now));
			this.renewals.put(UserKey.of(user), new Renewal(from, to));
		}
	}

	/**
	 * Return what a token was renewed to, or {@code null} if that is not known.
	 */
	@Nullable StoredToken find(SpotifyIdentity user, StoredToken from) {
		Renewal renewal = this.renewals.get(UserKey.of(user));
		return (renewal != null && renewal.from().equalsButForState(from)) ? renewal.to() : null;
	}

	void forget(SpotifyIdentity user) {
		this.renewals.remove(UserKey.of(user));
	}

	private record Renewal(StoredToken from, StoredToken to) {
	}

}
