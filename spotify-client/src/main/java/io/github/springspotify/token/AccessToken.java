package io.github.springspotify.token;

import java.time.Instant;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * An access token. Its value never appears in {@link #toString()}.
 *
 * @param value what is sent to Spotify
 * @param expiresAt when it expires, or {@code null} if that is not known
 * @param scopes granted scopes, empty if they are not known
 * @since 0.1.0
 */
public record AccessToken(String value, @Nullable Instant expiresAt, Set<String> scopes) {

	public AccessToken {
		if (!isSendable(value)) {
			throw new IllegalArgumentException("An access token must not be blank or hold control characters");
		}
		scopes = Set.copyOf(scopes);
	}

	/**
	 * Return whether a value can stand in a header.
	 */
	static boolean isSendable(String value) {
		for (int i = 0; i < value.length(); i++) {
			if (value.charAt(i) <= ' ' || value.charAt(i) > '~') {
				return false;
			}
		}
		return !value.isEmpty();
	}

	/**
	 * Return a token of which nothing but the value is known.
	 * @param value the value
	 * @return the token
	 */
	public static AccessToken of(String value) {
		return new AccessToken(value, null, Set.of());
	}

	/**
	 * Return whether the token expires before the given instant.
	 * @param instant the instant
	 * @return whether it expires before; {@code false} if the expiry is not known
	 */
	public boolean expiresBefore(Instant instant) {
		return this.expiresAt != null && this.expiresAt.isBefore(instant);
	}

	@Override
	public String toString() {
		return "AccessToken[expiresAt=" + this.expiresAt + ", scopes=" + this.scopes + "]";
	}

}
