package io.github.springspotify.boot.test;

import java.net.URI;

import io.github.springspotify.autoconfigure.SpotifyConnectionDetails;

/**
 * An application by its client id, for contexts that have parts of the auto-configuration
 * and ask Spotify nothing.
 *
 * @param getClientId the client id
 */
public record TestConnectionDetails(String getClientId) implements SpotifyConnectionDetails {

	private static final URI NOWHERE = URI.create("http://127.0.0.1:1");

	@Override
	public URI getApiBaseUrl() {
		return NOWHERE;
	}

	@Override
	public URI getAccountsBaseUrl() {
		return NOWHERE;
	}

	@Override
	public String getClientSecret() {
		return "secret";
	}

}
