package io.github.springspotify.token;

import java.time.Duration;

/**
 * Lets one of several instances of an application refresh the token of a user while the
 * others wait for the result. A {@link SpotifyTokenStore} that instances share implements
 * it too. Called on threads that may block, and only for users who have a token.
 *
 * <p>
 * A refresh token that was sent twice is sorted out by comparing what is stored, so a
 * lease may get lost. If it cannot be asked for, tokens are renewed only if their refresh
 * tokens are known to stay valid.
 *
 * @since 0.1.0
 */
public interface RefreshLease {

	/**
	 * Take the lease of a user in one step, unless somebody has it. It ends by itself, by
	 * a clock that all instances share.
	 * @param user the user
	 * @param owner who takes it, a value that nobody else uses
	 * @param length how long it lasts
	 * @return whether it was taken; {@code false} if somebody else has it
	 */
	boolean acquire(SpotifyIdentity user, String owner, Duration length);

	/**
	 * Let the lease of a user last anew, in one step. Does nothing if it is not the
	 * owner's any more. Called while a refresh takes long.
	 * @param user the user
	 * @param owner who took it
	 * @param length how long it lasts from now on
	 */
	void extend(SpotifyIdentity user, String owner, Duration length);

	/**
	 * Give the lease of a user back in one step. Does nothing if it is not the owner's
	 * any more.
	 * @param user the user
	 * @param owner who took it
	 */
	void release(SpotifyIdentity user, String owner);

}
