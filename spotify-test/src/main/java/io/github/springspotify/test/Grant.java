package io.github.springspotify.test;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * One authorisation given by a user: the family of tokens that lives and dies together.
 */
final class Grant {

	private static final int LIFETIME_MONTHS = 6;

	private final String userId;

	private final Set<String> scopes;

	private final boolean confidential;

	private final Instant authorizedAt;

	private boolean revoked;

	Grant(String userId, Set<String> scopes, boolean confidential, Instant authorizedAt) {
		this.userId = userId;
		this.scopes = Collections.unmodifiableSet(new LinkedHashSet<>(scopes));
		this.confidential = confidential;
		this.authorizedAt = authorizedAt;
	}

	String userId() {
		return this.userId;
	}

	Set<String> scopes() {
		return this.scopes;
	}

	/**
	 * Return whether the tokens were obtained with the client secret.
	 * @return whether a refresh needs the secret too
	 */
	boolean isConfidential() {
		return this.confidential;
	}

	/**
	 * Return whether the six months since the authorisation are over; refreshing does not
	 * extend them.
	 * @param now the current time
	 * @return whether the refresh token is too old
	 */
	boolean isExpired(Instant now) {
		Instant end = this.authorizedAt.atOffset(ZoneOffset.UTC).plusMonths(LIFETIME_MONTHS).toInstant();
		return !now.isBefore(end);
	}

	boolean isRevoked() {
		return this.revoked;
	}

	void revoke() {
		this.revoked = true;
	}

	void restore() {
		this.revoked = false;
	}

}
