package io.github.springspotify.cache;

import java.util.Objects;

import io.github.springspotify.token.SpotifyIdentity;
import io.github.springspotify.token.SpotifySession;
import org.jspecify.annotations.Nullable;

/**
 * Whose answers are kept together: those of one user, and where tokens are kept in
 * sessions, of one session, since each can belong to another account.
 *
 * @param principal name of the user, or {@code null} for the application itself
 * @param session id of the session, if there is one
 * @param orApplication whether answers may be those to the application itself
 */
record Partition(@Nullable String principal, @Nullable String session, boolean orApplication) {

	private static final Partition APPLICATION = new Partition(null, null, false);

	static Partition of(SpotifyIdentity identity) {
		if (identity.isApplication()) {
			return APPLICATION;
		}
		SpotifySession session = identity.session();
		return new Partition(identity.principal(), (session != null) ? session.id() : null, identity.isOrApplication());
	}

	boolean isOf(@Nullable String principal) {
		return Objects.equals(this.principal, principal);
	}

}
