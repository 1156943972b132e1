package io.github.springspotify.test;

/**
 * What the answer to a refresh says about the refresh token.
 *
 * @since 0.1.0
 */
public enum RefreshTokenPolicy {

	/**
	 * The refresh token stays valid and the answer has no {@code refresh_token}, which is
	 * what Spotify does today.
	 */
	KEEP_OMITTED,

	/**
	 * The refresh token stays valid and the answer has an empty {@code refresh_token}.
	 */
	KEEP_BLANK,

	/**
	 * Every refresh returns a new refresh token. Using an old one again revokes the new
	 * one and every access token of that authorisation.
	 */
	ROTATE

}
