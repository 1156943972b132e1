package io.github.springspotify.token;

import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Remembers what tokens were renewed to, for stores that give the old ones once more.
 * Where a session is written when its request ends, as with Spring Session, requests that
 * began before still find the old token in their copy, and what was renewed after the
 * request is not written at all. Other stores come back with what a replica has heard of,
 * or what was written to a disk.
 */
final class RecentRenewals {

	/**
	 * Sessions that nobody has used for longer have most likely ended, and stores come
	 * back sooner.
	 */
	static final Duration KEPT = Duration.ofDays(1);

	/**
	 * Some 20 MB.
	 */
	static final int MOST = 10_000;

	/**
	 * As many renewals of one session may have gone unwritten.
	 */
	private static final int COPIES = 16;

	/**
	 * The oldest first.
	 */
	private final Map<UserKey, Renewal> renewals = new LinkedHashMap<>();

	synchronized void add(SpotifyIdentity user, StoredToken from, StoredToken to) {
		UserKey key = UserKey.of(user);
		Renewal before = this.renewals.remove(key);
		if (user.session() != null) {
			this.renewals.put(key, Renewal.of(before, from, to));
		}
		else if (!Objects.equals(from.refreshToken(), to.refreshToken())) {
			this.renewals.put(key, new Renewal(List.of(from), to));
		}
		removeOld(to.issuedAt());
	}

	private void removeOld(Instant now) {
		Iterator<Renewal> oldest = this.renewals.values().iterator();
		while (oldest.hasNext() && (isOld(oldest.next(), now) || this.renewals.size() > MOST)) {
			oldest.remove();
		}
	}

	private static boolean isOld(Renewal renewal, Instant now) {
		return renewal.to().issuedAt().plus(KEPT).isBefore(now);
	}

	/**
	 * Return what a token was last renewed to, which may have expired again, or
	 * {@code null} if that is not known.
	 */
	synchronized @Nullable StoredToken find(SpotifyIdentity user, StoredToken from) {
		Renewal renewal = this.renewals.get(UserKey.of(user));
		return (renewal != null && renewal.isOf(from)) ? renewal.to() : null;
	}

	synchronized void forget(SpotifyIdentity user) {
		this.renewals.remove(UserKey.of(user));
	}

	/**
	 * What several tokens were renewed to, one after the other.
	 *
	 * @param from tokens that copies of the session may have, all renewed to the same
	 */
	private record Renewal(List<StoredToken> from, StoredToken to) {

		static Renewal of(@Nullable Renewal before, StoredToken from, StoredToken to) {
			if (before == null || !(before.isOf(from) || before.to.equalsButForState(from))) {
				return new Renewal(List.of(from), to);
			}
			if (before.to.equalsButForState(to)) {
				return before;
			}
			int tooMany = Math.max(0, before.from.size() + 1 - COPIES);
			return new Renewal(Stream.concat(before.from.stream().skip(tooMany), Stream.of(before.to)).toList(), to);
		}

		boolean isOf(StoredToken token) {
			return this.from.stream().anyMatch(token::equalsButForState);
		}

	}

}
