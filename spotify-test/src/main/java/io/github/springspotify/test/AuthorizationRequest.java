package io.github.springspotify.test;

import java.time.Instant;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * A validated authorisation request that waits for the user's decision.
 *
 * @param redirectUri where the answer goes
 * @param state the state to hand back, or {@code null}
 * @param scopes the requested scopes in the order requested
 * @param codeChallenge the S256 challenge, or {@code null} without PKCE
 * @param receivedAt when the request arrived
 */
record AuthorizationRequest(String redirectUri, @Nullable String state, Set<String> scopes,
		@Nullable String codeChallenge, Instant receivedAt) {
}
