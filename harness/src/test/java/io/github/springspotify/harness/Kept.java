package io.github.springspotify.harness;

/**
 * What the instances keep in their server.
 */
public enum Kept {

	/**
	 * Tokens, for all instances.
	 */
	TOKENS,

	/**
	 * Sessions with tokens in them. Each page of a session is another instance.
	 */
	SESSIONS,

	/**
	 * Sessions with tokens in them. All pages of a session are the same instance, as long
	 * as it is there.
	 */
	STICKY_SESSIONS;

	/**
	 * Return whether tokens are kept in sessions.
	 */
	boolean isInSessions() {
		return this != TOKENS;
	}

}
