package io.github.springspotify.test;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * On whose behalf a request was made.
 *
 * @param userId the id of the user, or {@code null} for the application itself
 * @param scopes the scopes that the token had
 * @since 0.1.0
 */
public record MockCaller(@Nullable String userId, Set<String> scopes) {

	public MockCaller {
		scopes = Set.copyOf(scopes);
	}

}
