package io.github.springspotify.boot.test;

import java.net.URI;

import io.github.springspotify.autoconfigure.SpotifyConnectionDetails;
import io.github.springspotify.test.MockSpotify;

/**
 * Points the application at a stand-in.
 *
 * @param spotify the stand-in
 */
record MockSpotifyConnectionDetails(MockSpotify spotify) implements SpotifyConnectionDetails {

	@Override
	public URI getApiBaseUrl() {
		return URI.create(this.spotify.apiBaseUrl());
	}

	@Override
	public URI getAccountsBaseUrl() {
		return URI.create(this.spotify.accountsBaseUrl());
	}

	@Override
	public String getClientId() {
		return this.spotify.clientId();
	}

	@Override
	public String getClientSecret() {
		return this.spotify.clientSecret();
	}

}
