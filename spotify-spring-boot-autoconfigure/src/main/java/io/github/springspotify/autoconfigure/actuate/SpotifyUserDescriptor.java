package io.github.springspotify.autoconfigure.actuate;

import java.time.Instant;
import java.util.SortedSet;
import java.util.TreeSet;

import io.github.springspotify.token.TokenMetadata;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.actuate.endpoint.OperationResponseBody;

/**
 * What the actuator endpoint says of the token of a user.
 *
 * @param principal name under which the token is kept
 * @param scopes granted scopes, empty if they are not known
 * @param issuedAt when the access token was issued
 * @param expiresAt when the access token expires and will be renewed
 * @param authorizedAt when the user authorised the application
 * @param reauthorizeBefore when the authorisation ends
 * @param renewable whether there is a refresh token
 */
record SpotifyUserDescriptor(String principal, SortedSet<String> scopes, @Nullable Instant issuedAt,
		@Nullable Instant expiresAt, Instant authorizedAt, Instant reauthorizeBefore,
		boolean renewable) implements OperationResponseBody {

	static SpotifyUserDescriptor of(String principal, TokenMetadata token) {
		return new SpotifyUserDescriptor(principal, new TreeSet<>(token.scopes()), token.issuedAt(), token.expiresAt(),
				token.authorizedAt(), token.reauthorizeBefore(), token.renewable());
	}

}
