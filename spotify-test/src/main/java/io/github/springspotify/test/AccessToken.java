package io.github.springspotify.test;

import java.time.Instant;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * An issued access token, of a user or of the application alone.
 */
final class AccessToken {

	static final int LIFETIME_SECONDS = 3600;

	private final String value;

	private final @Nullable Grant grant;

	private final Instant expiresAt;

	private boolean ended;

	AccessToken(String value, @Nullable Grant grant, Instant issuedAt) {
		this.value = value;
		this.grant = grant;
		this.expiresAt = issuedAt.plusSeconds(LIFETIME_SECONDS);
	}

	String value() {
		return this.value;
	}

	@Nullable String userId() {
		return (this.grant != null) ? this.grant.userId() : null;
	}

	Set<String> scopes() {
		return (this.grant != null) ? this.grant.scopes() : Set.of();
	}

	boolean isValid(Instant now) {
		return !this.ended && now.isBefore(this.expiresAt) && (this.grant == null || !this.grant.isRevoked());
	}

	void expire() {
		this.ended = true;
	}

	void restore() {
		this.ended = false;
	}

}
