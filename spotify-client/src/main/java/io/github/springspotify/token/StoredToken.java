package io.github.springspotify.token;

import java.io.Serial;
import java.io.Serializable;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

import org.jspecify.annotations.Nullable;

/**
 * What is kept of a user's authorisation: the tokens and their times, and nothing of the
 * application's own credentials. Neither token appears in {@link #toString()}.
 *
 * @param accessToken value of the access token
 * @param issuedAt when the access token was issued
 * @param expiresAt when the access token expires
 * @param scopes granted scopes, empty if they are not known
 * @param refreshToken value of the refresh token, if there is one
 * @param authorizedAt when the user authorised the application; refresh tokens die six
 * months after it
 * @param version names the stored state, 0 before it is stored for the first time; never
 * repeats for a user
 * @see <a href=
 * "https://developer.spotify.com/documentation/web-api/tutorials/refreshing-tokens">Refreshing
 * tokens</a>
 * @since 0.1.0
 */
public record StoredToken(String accessToken, Instant issuedAt, Instant expiresAt, Set<String> scopes,
		@Nullable String refreshToken, Instant authorizedAt, long version) implements Serializable {

	@Serial
	private static final long serialVersionUID = 1L;

	private static final int REFRESH_TOKEN_MONTHS = 6;

	public StoredToken {
		scopes = Set.copyOf(scopes);
	}

	/**
	 * Return an authorisation of which only the refresh token is known. The first call
	 * requests an access token.
	 * @param refreshToken value of the refresh token
	 * @param authorizedAt when the user authorised the application, as far as it is known
	 * @return the authorisation
	 */
	public static StoredToken ofRefreshToken(String refreshToken, Instant authorizedAt) {
		return new StoredToken("", Instant.EPOCH, Instant.EPOCH, Set.of(), refreshToken, authorizedAt, 0);
	}

	/**
	 * Return the access token as calls need it.
	 * @return the access token
	 */
	public AccessToken toAccessToken() {
		return new AccessToken(this.accessToken, this.expiresAt, this.scopes);
	}

	/**
	 * Return what is known of the tokens, without them.
	 * @return scopes and times
	 */
	public TokenMetadata metadata() {
		boolean requested = !this.accessToken.isEmpty();
		return new TokenMetadata(this.scopes, requested ? this.issuedAt : null, requested ? this.expiresAt : null,
				this.authorizedAt, reauthorizeBefore(), this.refreshToken != null);
	}

	/**
	 * Return when the refresh token dies, however often it is used.
	 * @return six months after the authorisation
	 */
	public Instant reauthorizeBefore() {
		return this.authorizedAt.atOffset(ZoneOffset.UTC).plusMonths(REFRESH_TOKEN_MONTHS).toInstant();
	}

	/**
	 * Return the same tokens as a new state, with a version that no other state has.
	 * Stores call it when they save.
	 * @return the token in that state
	 */
	public StoredToken nextState() {
		return withVersion(ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE));
	}

	/**
	 * Return the same tokens as the given state.
	 * @param version number of the state
	 * @return the token in that state
	 */
	public StoredToken withVersion(long version) {
		return new StoredToken(this.accessToken, this.issuedAt, this.expiresAt, this.scopes, this.refreshToken,
				this.authorizedAt, version);
	}

	/**
	 * Return this authorisation with a renewed access token. The time of authorisation
	 * stays: refreshing does not extend the life of a refresh token. A refresh token that
	 * is absent or blank means that the old one stays valid.
	 * @param response answer of the token endpoint
	 * @param now when it arrived
	 * @return the renewed authorisation
	 */
	public StoredToken refreshed(TokenResponse response, Instant now) {
		String refresh = response.refreshToken();
		return new StoredToken(response.accessToken(), now, response.expiresAt(now),
				response.scopes().isEmpty() ? this.scopes : response.scopes(),
				(refresh != null) ? refresh : this.refreshToken, this.authorizedAt, this.version);
	}

	/**
	 * Return whether the tokens are the same, whatever state they are stored as.
	 */
	boolean equalsButForState(StoredToken other) {
		return withVersion(other.version).equals(other);
	}

	@Override
	public String toString() {
		return "StoredToken[issuedAt=" + this.issuedAt + ", expiresAt=" + this.expiresAt + ", scopes=" + this.scopes
				+ ", authorizedAt=" + this.authorizedAt + ", version=" + this.version + "]";
	}

}
