package io.github.springspotify.autoconfigure.security;

import java.util.Set;

import io.github.springspotify.autoconfigure.SpotifyConfigurationException;

import org.springframework.core.env.Environment;

/**
 * Refuses settings with which a login could never end, or would end as somebody else.
 */
final class LoginPropertiesCheck {

	private static final String NAME_ATTRIBUTE = "spring.security.oauth2.client.provider.spotify.user-name-attribute";

	private static final Set<String> IDS = Set.of("account_id", "id");

	private LoginPropertiesCheck() {
	}

	static void check(Environment environment) {
		String attribute = environment.getProperty(NAME_ATTRIBUTE, "account_id");
		if (!IDS.contains(attribute)) {
			throw new SpotifyConfigurationException(
					"'" + NAME_ATTRIBUTE + "' is '" + attribute + "', which several Spotify users can share.",
					"Set it to 'account_id' or 'id', or remove it. Tokens are kept under the name of the user, so it must "
							+ "be unique.");
		}
		String redirectUri = environment.getProperty("spotify.redirect-uri", "");
		if (!redirectUri.isBlank() && !redirectUri.matches(".*/oauth2/code/(spotify|\\{registrationId})")) {
			throw new SpotifyConfigurationException(
					"'spotify.redirect-uri' is '" + redirectUri
							+ "', where Spring Security does not expect the answer.",
					"Use a path that ends in '/login/oauth2/code/spotify'. An application that configures a redirection "
							+ "endpoint of its own sets 'spring.security.oauth2.client.registration.spotify.redirect-uri' "
							+ "instead.");
		}
	}

}
