package io.github.springspotify.autoconfigure;

import java.util.ArrayList;
import java.util.List;

import org.springframework.util.StringUtils;

/**
 * The ways to authenticate that properties can ask for, of which exactly one must be
 * asked for.
 */
enum SpotifyAuthentication {

	/**
	 * One access token for every call.
	 */
	ACCESS_TOKEN,

	/**
	 * The refresh token of one user.
	 */
	USER_REFRESH_TOKEN,

	/**
	 * Users who log in, and client credentials for calls without a user.
	 */
	CLIENT;

	private static final String CREDENTIALS = "Set 'spotify.client-id' and 'spotify.client-secret' (or the environment "
			+ "variables SPOTIFY_CLIENT_ID and SPOTIFY_CLIENT_SECRET) to the values in Spotify's developer dashboard";

	/**
	 * Find the way the properties ask for.
	 * @param properties the properties
	 * @param details who the application is
	 * @return the way
	 * @throws SpotifyConfigurationException if it is none, half a one, or more than one
	 */
	static SpotifyAuthentication of(SpotifyProperties properties, SpotifyConnectionDetails details) {
		boolean clientId = StringUtils.hasText(details.getClientId());
		boolean clientSecret = StringUtils.hasText(details.getClientSecret());
		boolean accessToken = StringUtils.hasText(properties.accessToken());
		boolean refreshToken = StringUtils.hasText(properties.userRefreshToken());
		if (accessToken) {
			return onlyAccessToken(clientId, clientSecret, refreshToken);
		}
		if (!clientId && (clientSecret || refreshToken)) {
			throw new SpotifyConfigurationException(
					(clientSecret ? "'spotify.client-secret'" : "'spotify.user-refresh-token'")
							+ " is set but 'spotify.client-id' is not.",
					CREDENTIALS + ".");
		}
		if (!clientId) {
			throw new SpotifyConfigurationException(
					"No way to authenticate with Spotify is configured: 'spotify.client-id' is not set.",
					CREDENTIALS + ", or set 'spotify.enabled' to false. In a test, add "
							+ "'@AutoConfigureMockSpotify' of spotify-spring-boot-test instead.");
		}
		return refreshToken ? USER_REFRESH_TOKEN : CLIENT;
	}

	private static SpotifyAuthentication onlyAccessToken(boolean clientId, boolean clientSecret, boolean refreshToken) {
		List<String> others = new ArrayList<>();
		if (clientId) {
			others.add("'spotify.client-id'");
		}
		if (clientSecret) {
			others.add("'spotify.client-secret'");
		}
		if (refreshToken) {
			others.add("'spotify.user-refresh-token'");
		}
		if (!others.isEmpty()) {
			throw new SpotifyConfigurationException(
					"More than one way to authenticate with Spotify is configured: 'spotify.access-token' and "
							+ String.join(", ", others) + ".",
					"Remove 'spotify.access-token' to log users in and renew tokens, or remove the others to send that "
							+ "one token with every call.");
		}
		return ACCESS_TOKEN;
	}

}
