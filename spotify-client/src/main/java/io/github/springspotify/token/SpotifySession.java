package io.github.springspotify.token;

import org.jspecify.annotations.Nullable;

/**
 * The web session of the request in which a call is made, for stores that keep tokens
 * there.
 *
 * @since 0.1.0
 */
public interface SpotifySession {

	/**
	 * Return the id of the session.
	 * @return the id
	 */
	String id();

	/**
	 * Return an attribute.
	 * @param name name of the attribute
	 * @return the value, or {@code null} if there is none or the session has ended
	 */
	@Nullable Object get(String name);

	/**
	 * Set an attribute. Does nothing if the session has ended.
	 * @param name name of the attribute
	 * @param value the value
	 */
	void set(String name, Object value);

	/**
	 * Remove an attribute. Does nothing if there is none.
	 * @param name name of the attribute
	 */
	void remove(String name);

}
