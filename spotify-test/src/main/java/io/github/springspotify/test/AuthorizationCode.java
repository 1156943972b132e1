package io.github.springspotify.test;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * A code that can be exchanged once, within ten minutes.
 */
final class AuthorizationCode {

	private static final Duration LIFETIME = Duration.ofMinutes(10);

	private final String userId;

	private final String redirectUri;

	private final @Nullable String codeChallenge;

	private final Set<String> scopes;

	private final Instant issuedAt;

	private boolean used;

	private @Nullable Grant grant;

	AuthorizationCode(String userId, String redirectUri, @Nullable String codeChallenge, Set<String> scopes,
			Instant issuedAt) {
		this.userId = userId;
		this.redirectUri = redirectUri;
		this.codeChallenge = codeChallenge;
		this.scopes = scopes;
		this.issuedAt = issuedAt;
	}

	String userId() {
		return this.userId;
	}

	String redirectUri() {
		return this.redirectUri;
	}

	@Nullable String codeChallenge() {
		return this.codeChallenge;
	}

	Set<String> scopes() {
		return this.scopes;
	}

	boolean isExpired(Instant now) {
		return !now.isBefore(this.issuedAt.plus(LIFETIME));
	}

	/**
	 * Use this code up. A second use revokes what the first one was given (RFC 6749
	 * section 4.1.2).
	 * @return whether this was the first use
	 */
	boolean use() {
		if (this.used) {
			if (this.grant != null) {
				this.grant.revoke();
			}
			return false;
		}
		this.used = true;
		return true;
	}

	void exchangedFor(Grant grant) {
		this.grant = grant;
	}

}
