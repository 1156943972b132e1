package io.github.springspotify.token;

import java.time.Instant;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a user's token, without the token.
 *
 * @param scopes granted scopes, empty if they are not known
 * @param issuedAt when the access token was issued, or {@code null} if none was requested
 * yet
 * @param expiresAt when the access token expires and will be renewed, or {@code null} if
 * none was requested yet
 * @param authorizedAt when the user authorised the application
 * @param reauthorizeBefore when the refresh token dies, six months after the
 * authorisation
 * @param renewable whether there is a refresh token
 * @since 0.1.0
 */
public record TokenMetadata(Set<String> scopes, @Nullable Instant issuedAt, @Nullable Instant expiresAt,
		Instant authorizedAt, Instant reauthorizeBefore, boolean renewable) {

	public TokenMetadata {
		scopes = Set.copyOf(scopes);
	}

}
