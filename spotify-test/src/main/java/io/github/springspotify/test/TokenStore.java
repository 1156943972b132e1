package io.github.springspotify.test;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Everything the accounts service has issued.
 */
final class TokenStore {

	private final RandomTokens random = new RandomTokens();

	private final Map<String, AuthorizationCode> codes = new HashMap<>();

	private final Map<String, AccessToken> accessTokens = new HashMap<>();

	private final Map<String, RefreshToken> refreshTokens = new HashMap<>();

	private final Clock clock;

	TokenStore(Clock clock) {
		this.clock = clock;
	}

	synchronized String issueCode(String userId, String redirectUri, @Nullable String codeChallenge,
			Set<String> scopes) {
		String value = this.random.next("AQ-mock-code-");
		this.codes.put(value, new AuthorizationCode(userId, redirectUri, codeChallenge, scopes, now()));
		return value;
	}

	/**
	 * Exchange a code for tokens, which uses it up whatever happens.
	 * @param value the code
	 * @param redirectUri the redirect URI of the token request
	 * @param codeVerifier the PKCE verifier, or {@code null} if none was sent
	 * @param confidential whether the client proved its secret
	 * @return the tokens
	 */
	synchronized IssuedTokens exchange(String value, String redirectUri, @Nullable String codeVerifier,
			boolean confidential) {
		AuthorizationCode code = this.codes.get(value);
		if (code == null || !code.use() || code.isExpired(now())) {
			throw TokenException.invalidGrant("Invalid authorization code");
		}
		if (!code.redirectUri().equals(redirectUri)) {
			throw TokenException.invalidGrant("Invalid redirect URI");
		}
		ProofKey.verify(code.codeChallenge(), codeVerifier, confidential);
		Grant grant = new Grant(code.userId(), code.scopes(), confidential, now());
		code.exchangedFor(grant);
		return issue(grant);
	}

	synchronized IssuedTokens issue(String userId, Set<String> scopes) {
		return issue(new Grant(userId, scopes, true, now()));
	}

	synchronized String issueAppToken() {
		return issueAccessToken(null).value();
	}

	private IssuedTokens issue(Grant grant) {
		return new IssuedTokens(issueAccessToken(grant).value(), issueRefreshToken(grant), grant.scopes());
	}

	private AccessToken issueAccessToken(@Nullable Grant grant) {
		AccessToken token = new AccessToken(this.random.next("BQ-mock-access-"), grant, now());
		this.accessTokens.put(token.value(), token);
		return token;
	}

	private String issueRefreshToken(Grant grant) {
		String value = this.random.next("AQ-mock-refresh-");
		this.refreshTokens.put(value, new RefreshToken(grant));
		return value;
	}

	/**
	 * Exchange a refresh token for a new access token.
	 * @param value the refresh token
	 * @param confidential whether the client proved its secret
	 * @param policy what happens to the refresh token
	 * @return the tokens, with the refresh token to put into the answer
	 */
	synchronized IssuedTokens refresh(String value, boolean confidential, RefreshTokenPolicy policy) {
		RefreshToken token = this.refreshTokens.get(value);
		if (token == null || token.grant().isExpired(now())) {
			throw TokenException.invalidGrant("Invalid refresh token");
		}
		Grant grant = token.grant();
		if (grant.isConfidential() && !confidential) {
			throw TokenException.invalidClient(null);
		}
		if (token.isReplaced()) {
			grant.revoke();
		}
		if (grant.isRevoked() || token.isRevoked()) {
			throw TokenException.invalidGrant("Refresh token revoked");
		}
		String next = switch (policy) {
			case KEEP_OMITTED -> null;
			case KEEP_BLANK -> "";
			case ROTATE -> {
				token.replace();
				yield issueRefreshToken(grant);
			}
		};
		return new IssuedTokens(issueAccessToken(grant).value(), next, grant.scopes());
	}

	/**
	 * Find a token that may still be used.
	 * @param value the access token
	 * @return the token, or {@code null} if it is unknown, expired or revoked
	 */
	synchronized @Nullable AccessToken findValid(String value) {
		AccessToken token = this.accessTokens.get(value);
		return (token != null && token.isValid(now())) ? token : null;
	}

	/**
	 * Find out whose token it is, also if it may not be used any more.
	 * @param value the access token
	 * @return on whose behalf it was issued, or {@code null} if it is unknown
	 */
	synchronized @Nullable MockCaller callerOf(String value) {
		AccessToken token = this.accessTokens.get(value);
		return (token != null) ? new MockCaller(token.userId(), token.scopes()) : null;
	}

	synchronized void expireAccessTokens() {
		this.accessTokens.values().forEach(AccessToken::expire);
	}

	synchronized void revokeRefreshToken(String value) {
		RefreshToken token = this.refreshTokens.get(value);
		if (token == null) {
			throw new IllegalArgumentException("The refresh token to revoke was not issued here");
		}
		token.revoke();
	}

	synchronized void revokeUser(String userId) {
		this.refreshTokens.values()
			.stream()
			.map(RefreshToken::grant)
			.filter((grant) -> grant.userId().equals(userId))
			.forEach(Grant::revoke);
	}

	/**
	 * Let tokens that were ended early be good again.
	 */
	synchronized void restore() {
		this.accessTokens.values().forEach(AccessToken::restore);
		this.refreshTokens.values().forEach(RefreshToken::restore);
	}

	private Instant now() {
		return this.clock.instant();
	}

}
