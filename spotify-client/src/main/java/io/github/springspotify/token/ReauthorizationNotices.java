package io.github.springspotify.token;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

/**
 * Remembers which users were told that they have to log in again soon.
 */
final class ReauthorizationNotices {

	/**
	 * When so many users are remembered, all are forgotten and told once more: a notice
	 * that comes twice is better than one that takes memory for ever.
	 */
	private static final int MAX_USERS = 10_000;

	private final List<Duration> notices;

	private final Map<UserKey, Given> given = new ConcurrentHashMap<>();

	ReauthorizationNotices(List<Duration> notices) {
		this.notices = notices.stream().sorted().toList();
	}

	/**
	 * Return the shortest notice that has been reached, once.
	 * @param user the user
	 * @param token the user's token
	 * @param now the current time
	 * @return the notice, or {@code null} if none was reached or it was given before
	 */
	@Nullable Duration reached(UserKey user, StoredToken token, Instant now) {
		Duration left = Duration.between(now, token.reauthorizeBefore());
		Duration notice = (left.compareTo(Duration.ZERO) > 0) ? shortestReached(left) : null;
		return (notice != null && isFirst(user, new Given(token.authorizedAt(), notice))) ? notice : null;
	}

	private @Nullable Duration shortestReached(Duration left) {
		for (Duration notice : this.notices) {
			if (left.compareTo(notice) <= 0) {
				return notice;
			}
		}
		return null;
	}

	private boolean isFirst(UserKey user, Given next) {
		Given last = this.given.get(user);
		if (next.equals(last)) {
			return false;
		}
		if (this.given.size() >= MAX_USERS) {
			this.given.clear();
		}
		return (last != null) ? this.given.replace(user, last, next) : this.given.putIfAbsent(user, next) == null;
	}

	private record Given(Instant authorizedAt, Duration notice) {
	}

}
