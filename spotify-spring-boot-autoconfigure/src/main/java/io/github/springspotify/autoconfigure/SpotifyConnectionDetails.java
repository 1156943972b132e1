package io.github.springspotify.autoconfigure;

import java.net.URI;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.service.connection.ConnectionDetails;

/**
 * Where Spotify is, and who the application is there. A bean of this type replaces
 * {@code spotify.api-base-url}, {@code spotify.accounts-base-url},
 * {@code spotify.client-id} and {@code spotify.client-secret}, for the clients and for
 * the login. Tests and development use it to talk to a stand-in.
 *
 * @since 0.1.0
 */
public interface SpotifyConnectionDetails extends ConnectionDetails {

	/**
	 * Return the base address of the Web API.
	 * @return an address such as {@code https://api.spotify.com/v1}
	 */
	URI getApiBaseUrl();

	/**
	 * Return the base address of the accounts service.
	 * @return an address such as {@code https://accounts.spotify.com}
	 */
	URI getAccountsBaseUrl();

	/**
	 * Return the client id of the application.
	 * @return the client id, or {@code null} if calls are made with one access token
	 */
	@Nullable String getClientId();

	/**
	 * Return the client secret of the application.
	 * @return the client secret, or {@code null} if the application has none
	 */
	@Nullable String getClientSecret();

}
