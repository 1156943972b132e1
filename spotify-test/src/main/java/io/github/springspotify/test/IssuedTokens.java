package io.github.springspotify.test;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What a token request is answered with.
 *
 * @param accessToken the access token
 * @param refreshToken the refresh token, blank or {@code null} as the policy says
 * @param scopes the granted scopes
 */
record IssuedTokens(String accessToken, @Nullable String refreshToken, Set<String> scopes) {

	@Override
	public String toString() {
		return "IssuedTokens[scopes=" + this.scopes + "]";
	}

}
