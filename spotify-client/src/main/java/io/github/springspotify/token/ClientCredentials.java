package io.github.springspotify.token;

import org.jspecify.annotations.Nullable;

/**
 * How the application names itself to Spotify. The secret never appears in
 * {@link #toString()}.
 *
 * @param clientId client id of the application
 * @param clientSecret client secret, or {@code null} for a public client that uses PKCE
 * only
 * @since 0.1.0
 */
public record ClientCredentials(String clientId, @Nullable String clientSecret) {

	public ClientCredentials {
		if (clientId.isBlank()) {
			throw new IllegalArgumentException("'clientId' must not be blank");
		}
	}

	@Override
	public String toString() {
		return "ClientCredentials[clientId=" + this.clientId + "]";
	}

}
