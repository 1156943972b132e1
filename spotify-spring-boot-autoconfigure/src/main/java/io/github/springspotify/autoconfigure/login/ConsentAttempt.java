package io.github.springspotify.autoconfigure.login;

import java.io.Serial;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Remembers in a session that its user was sent to Spotify, so that nobody is sent round
 * and round: not twice within a minute for the same reason, and not a third time for
 * scopes that the user does not want to grant.
 *
 * @param scopes scopes that were asked for
 * @param count how often
 * @param last when last
 * @since 0.1.0
 */
public record ConsentAttempt(Set<String> scopes, int count, Instant last) implements Serializable {

	/**
	 * Name of the session attribute.
	 */
	public static final String ATTRIBUTE = "io.github.springspotify.CONSENT_ATTEMPT";

	@Serial
	private static final long serialVersionUID = 1L;

	private static final Duration PAUSE = Duration.ofMinutes(1);

	private static final int MAX_ATTEMPTS = 2;

	public ConsentAttempt {
		scopes = Set.copyOf(scopes);
	}

	/**
	 * Return the next attempt.
	 * @param previous what the session remembers
	 * @param need what the user has to agree to
	 * @param now the time
	 * @return what to remember, or {@code null} if the user must not be sent again
	 */
	public static @Nullable ConsentAttempt next(@Nullable Object previous, ConsentNeed need, Instant now) {
		if (!(previous instanceof ConsentAttempt attempt) || !attempt.scopes().equals(need.scopes())) {
			return new ConsentAttempt(need.scopes(), 1, now);
		}
		boolean tooSoon = attempt.last().plus(PAUSE).isAfter(now);
		boolean unwanted = !need.scopes().isEmpty() && attempt.count() >= MAX_ATTEMPTS;
		return (tooSoon || unwanted) ? null : new ConsentAttempt(need.scopes(), attempt.count() + 1, now);
	}

}
