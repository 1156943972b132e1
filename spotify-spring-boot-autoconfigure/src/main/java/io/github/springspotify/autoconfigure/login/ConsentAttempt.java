package io.github.springspotify.autoconfigure.login;

import java.time.Duration;
import java.time.Instant;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/**
 * Remembers in a session that its user was sent to Spotify, so that nobody is sent round
 * and round: not twice within a minute for the same reason, and not a third time for
 * scopes that the user does not want to grant. The attribute is a piece of text, so that
 * every kind of session store can write it.
 *
 * @since 0.1.0
 */
public final class ConsentAttempt {

	/**
	 * Name of the session attribute.
	 */
	public static final String ATTRIBUTE = "io.github.springspotify.CONSENT_ATTEMPT";

	private static final Duration PAUSE = Duration.ofMinutes(1);

	private static final int MAX_ATTEMPTS = 2;

	private ConsentAttempt() {
	}

	/**
	 * Return the next attempt.
	 * @param previous what the session remembers
	 * @param need what the user has to agree to
	 * @param now the time
	 * @return what to remember, or {@code null} if the user must not be sent again
	 */
	public static @Nullable String next(@Nullable Object previous, ConsentNeed need, Instant now) {
		String scopes = String.join(",", new TreeSet<>(need.scopes()));
		// Scopes, how often they were asked for, and when last
		String[] attempt = (previous instanceof String text) ? text.split(" ") : new String[0];
		if (attempt.length != 3 || !attempt[0].equals(scopes)) {
			return text(scopes, 1, now);
		}
		int count = Integer.parseInt(attempt[1]);
		boolean tooSoon = Instant.parse(attempt[2]).plus(PAUSE).isAfter(now);
		boolean unwanted = !scopes.isEmpty() && count >= MAX_ATTEMPTS;
		return (tooSoon || unwanted) ? null : text(scopes, count + 1, now);
	}

	private static String text(String scopes, int count, Instant now) {
		return scopes + " " + count + " " + now;
	}

}
