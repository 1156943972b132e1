package io.github.springspotify.autoconfigure;

import io.github.springspotify.SpotifyClientBuilder;

/**
 * Changes what the properties leave open about the clients, before they are made. Beans
 * of this type are called in their order, after the properties have been applied: for the
 * clients that can be injected, and for the one that reads the profiles of users who log
 * in.
 * <p>
 * The way to authenticate, the identity resolver and the shared cache are not to be set
 * here: they are beans.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface SpotifyClientCustomizer {

	/**
	 * Change the settings of a client.
	 * @param builder the builder that the client is made with
	 */
	void customize(SpotifyClientBuilder builder);

}
