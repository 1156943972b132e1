package io.github.springspotify.token;

import org.jspecify.annotations.Nullable;

/**
 * Who shares a token: callers of one user, and where tokens are kept in sessions, of one
 * session.
 *
 * @param principal name of the user
 * @param session id of the session, if there is one
 */
record UserKey(String principal, @Nullable String session) {

	static UserKey of(SpotifyIdentity user) {
		SpotifySession session = user.session();
		return new UserKey(user.principal(), (session != null) ? session.id() : null);
	}

}
