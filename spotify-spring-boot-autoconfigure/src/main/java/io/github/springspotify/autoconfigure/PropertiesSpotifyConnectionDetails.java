package io.github.springspotify.autoconfigure;

import java.net.URI;

import org.jspecify.annotations.Nullable;

/**
 * Takes the connection details from the properties.
 */
final class PropertiesSpotifyConnectionDetails implements SpotifyConnectionDetails {

	private final SpotifyProperties properties;

	PropertiesSpotifyConnectionDetails(SpotifyProperties properties) {
		this.properties = properties;
	}

	@Override
	public URI getApiBaseUrl() {
		return this.properties.apiBaseUrl();
	}

	@Override
	public URI getAccountsBaseUrl() {
		return this.properties.accountsBaseUrl();
	}

	@Override
	public @Nullable String getClientId() {
		return this.properties.clientId();
	}

	@Override
	public @Nullable String getClientSecret() {
		return this.properties.clientSecret();
	}

}
