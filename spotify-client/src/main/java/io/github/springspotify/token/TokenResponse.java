package io.github.springspotify.token;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

import org.springframework.util.StringUtils;

/**
 * Answer of the token endpoint. Neither token appears in {@link #toString()}.
 *
 * @param accessToken value of the access token
 * @param expiresIn life of the access token in seconds
 * @param scope granted scopes, separated by spaces, if the answer names them
 * @param refreshToken value of a new refresh token, {@code null} if the answer holds none
 * or a blank one: the old one then stays valid
 * @since 0.1.0
 */
public record TokenResponse(@JsonProperty("access_token") String accessToken,
		@JsonProperty("expires_in") @Nullable Integer expiresIn, @JsonProperty("scope") @Nullable String scope,
		@JsonProperty("refresh_token") @Nullable String refreshToken) {

	private static final int DEFAULT_EXPIRES_IN = 3600;

	public TokenResponse {
		if (accessToken == null || !AccessToken.isSendable(accessToken)) {
			throw new IllegalArgumentException("The answer of the token endpoint holds no access token");
		}
		refreshToken = StringUtils.hasText(refreshToken) ? refreshToken : null;
	}

	/**
	 * Return when the access token expires. An answer that does not say so counts as one
	 * hour.
	 * @param now when the answer arrived
	 * @return the instant
	 */
	public Instant expiresAt(Instant now) {
		return now.plusSeconds((this.expiresIn != null && this.expiresIn > 0) ? this.expiresIn : DEFAULT_EXPIRES_IN);
	}

	/**
	 * Return the granted scopes.
	 * @return the scopes, empty if the answer does not name them
	 */
	public Set<String> scopes() {
		return StringUtils.hasText(this.scope) ? new LinkedHashSet<>(Arrays.asList(this.scope.trim().split("\\s+")))
				: Set.of();
	}

	@Override
	public String toString() {
		return "TokenResponse[expiresIn=" + this.expiresIn + ", scope=" + this.scope + "]";
	}

}
