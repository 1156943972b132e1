package io.github.springspotify.token;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * On whose behalf a call is made: the application itself, or one user. Two identities of
 * the same user are equal wherever their tokens are kept.
 *
 * @since 0.1.0
 */
public final class SpotifyIdentity {

	private static final SpotifyIdentity APPLICATION = new SpotifyIdentity(null, null, false);

	private static final SpotifyIdentity DEFAULT_USER = new SpotifyIdentity("default", null, false);

	private final @Nullable String principal;

	private final @Nullable SpotifySession session;

	private final boolean orApplication;

	private SpotifyIdentity(@Nullable String principal, @Nullable SpotifySession session, boolean orApplication) {
		this.principal = principal;
		this.session = session;
		this.orApplication = orApplication;
	}

	/**
	 * Return the application itself, without a user.
	 * @return the application
	 */
	public static SpotifyIdentity application() {
		return APPLICATION;
	}

	/**
	 * Return the one user of a client that is configured with a user's token.
	 * @return the user
	 */
	public static SpotifyIdentity defaultUser() {
		return DEFAULT_USER;
	}

	/**
	 * Return a user.
	 * @param principal name under which the user's token is kept
	 * @return the user
	 */
	public static SpotifyIdentity user(String principal) {
		return user(principal, null);
	}

	/**
	 * Return a user together with the session of the current request, for stores that
	 * keep tokens there.
	 * @param principal name under which the user's token is kept
	 * @param session session of the current request, or {@code null} outside a request
	 * @return the user
	 */
	public static SpotifyIdentity user(String principal, @Nullable SpotifySession session) {
		if (principal.isBlank()) {
			throw new IllegalArgumentException("'principal' must not be blank");
		}
		return new SpotifyIdentity(principal, session, false);
	}

	/**
	 * Return the same user as one who need not have a Spotify account. While there is no
	 * token, calls that need no user are made on behalf of the application.
	 * @return the user
	 */
	public SpotifyIdentity orApplication() {
		return new SpotifyIdentity(this.principal, this.session, true);
	}

	/**
	 * Return whether calls that need no user are made on behalf of the application while
	 * this user has no token.
	 * @return whether they are
	 */
	public boolean isOrApplication() {
		return this.orApplication;
	}

	/**
	 * Return whether this is the application itself.
	 * @return whether there is no user
	 */
	public boolean isApplication() {
		return this.principal == null;
	}

	/**
	 * Return the name of the user.
	 * @return the name
	 * @throws IllegalStateException if this is the application itself
	 */
	public String principal() {
		if (this.principal == null) {
			throw new IllegalStateException("The application itself has no principal");
		}
		return this.principal;
	}

	/**
	 * Return the session of the request in which the identity was found.
	 * @return the session, or {@code null} outside a request
	 */
	public @Nullable SpotifySession session() {
		return this.session;
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof SpotifyIdentity identity && Objects.equals(this.principal, identity.principal);
	}

	@Override
	public int hashCode() {
		return Objects.hashCode(this.principal);
	}

	@Override
	public String toString() {
		return (this.principal != null) ? "user '" + this.principal + "'" : "the application";
	}

}
