package io.github.springspotify.token;

import org.jspecify.annotations.Nullable;

/**
 * What an application can do with the tokens of its users. Methods do the work of the
 * store on the caller's thread, so they must not be called on an event loop.
 *
 * <pre class="code">
 * SpotifyIdentity aurora = SpotifyIdentity.user("aurora");
 * tokens.connect(aurora, StoredToken.ofRefreshToken(refreshToken, authorizedAt));
 * tokens.find(aurora).reauthorizeBefore();
 * tokens.disconnect(aurora);
 * </pre>
 *
 * @since 0.1.0
 */
public interface SpotifyTokens {

	/**
	 * Keep a token for a user, in place of any other, and publish a
	 * {@link SpotifyAuthorizedEvent}. Logins do so; an application does to bring along a
	 * token from elsewhere. What a store throws is the cause of a
	 * {@code TokenStoreException}.
	 * @param user the user
	 * @param token the token
	 */
	void connect(SpotifyIdentity user, StoredToken token);

	/**
	 * Return what is known of the token of a user.
	 * @param user the user
	 * @return scopes and times, or {@code null} if there is no token
	 */
	@Nullable TokenMetadata find(SpotifyIdentity user);

	/**
	 * Forget the token of a user, and publish a {@link SpotifyDisconnectedEvent} if there
	 * was one. Spotify is not told: there is no way to revoke a token but in the user's
	 * account.
	 * @param user the user
	 */
	void disconnect(SpotifyIdentity user);

}
