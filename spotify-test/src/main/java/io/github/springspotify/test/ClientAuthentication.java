package io.github.springspotify.test;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import org.jspecify.annotations.Nullable;

/**
 * Finds out which client sends a token request. Confidential clients use HTTP Basic, the
 * only way that Spotify documents; public clients put {@code client_id} into the body.
 */
final class ClientAuthentication {

	private final Settings settings;

	ClientAuthentication(Settings settings) {
		this.settings = settings;
	}

	/**
	 * Authenticate the client.
	 * @param authorization the Authorization header, or {@code null}
	 * @param form the body
	 * @return whether the client proved its secret; otherwise it is a public client
	 */
	boolean authenticate(@Nullable String authorization, Parameters form) {
		String clientId = form.first("client_id");
		if (authorization != null) {
			authenticateBasic(authorization);
			if (clientId != null) {
				requireClientId(clientId);
			}
			return true;
		}
		if (clientId == null || form.first("client_secret") != null) {
			throw TokenException.invalidClient(null);
		}
		requireClientId(clientId);
		return false;
	}

	private void authenticateBasic(String authorization) {
		String[] credentials = decode(authorization).split(":", 2);
		requireClientId(credentials[0]);
		if (credentials.length < 2 || !credentials[1].equals(this.settings.clientSecret())) {
			throw TokenException.invalidClient("Invalid client secret");
		}
	}

	private void requireClientId(String clientId) {
		if (!clientId.equals(this.settings.clientId())) {
			throw TokenException.invalidClient("Invalid client");
		}
	}

	private static String decode(String authorization) {
		if (!authorization.regionMatches(true, 0, "Basic ", 0, 6)) {
			throw TokenException.invalidClient(null);
		}
		try {
			return new String(Base64.getDecoder().decode(authorization.substring(6).strip()), StandardCharsets.UTF_8);
		}
		catch (IllegalArgumentException ex) {
			throw TokenException.invalidClient("Invalid client");
		}
	}

}
