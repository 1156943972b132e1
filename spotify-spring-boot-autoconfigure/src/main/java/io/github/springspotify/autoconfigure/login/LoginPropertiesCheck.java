package io.github.springspotify.autoconfigure.login;

import java.util.Set;

import io.github.springspotify.autoconfigure.SpotifyConfigurationException;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/**
 * Refuses settings with which a login could never end, or would end as somebody else.
 *
 * @since 0.1.0
 */
public final class LoginPropertiesCheck {

	private static final String NAME_ATTRIBUTE = "spring.security.oauth2.client.provider.spotify.user-name-attribute";

	private static final String REDIRECT_URI = "spring.security.oauth2.client.registration.spotify.redirect-uri";

	private static final Set<String> IDS = Set.of("account_id", "id");

	private LoginPropertiesCheck() {
	}

	/**
	 * Check the settings of an application.
	 * @param environment environment of the application
	 * @throws SpotifyConfigurationException if a setting is refused
	 */
	public static void check(Environment environment) {
		checkNames(environment);
		boolean connect = LoginIdentities.of(environment).isConnect();
		checkRedirectUri(environment, connect ? "/oauth2/code/" : "/login/oauth2/code/");
		if (connect) {
			checkCallback(environment);
		}
	}

	private static void checkNames(Environment environment) {
		String attribute = environment.getProperty(NAME_ATTRIBUTE, "account_id");
		if (!IDS.contains(attribute)) {
			throw new SpotifyConfigurationException(
					"'" + NAME_ATTRIBUTE + "' is '" + attribute + "', which several Spotify users can share.",
					"Set it to 'account_id' or 'id', or remove it. Tokens are kept under the name of the user, so it must "
							+ "be unique.");
		}
	}

	private static void checkRedirectUri(Environment environment, String path) {
		String redirectUri = text(environment, "spotify.redirect-uri");
		if (!redirectUri.isBlank() && !redirectUri.contains("${")
				&& !redirectUri.matches(".*" + path + "(spotify|\\{registrationId})")) {
			throw new SpotifyConfigurationException(
					"'spotify.redirect-uri' is '" + redirectUri
							+ "', where Spring Security does not expect the answer.",
					"Use a path that ends in '" + path + "spotify'. An application that configures a redirection "
							+ "endpoint of its own sets 'spring.security.oauth2.client.registration.spotify.redirect-uri' "
							+ "instead.");
		}
	}

	/**
	 * Return the redirect URI that is configured, as it is when it refers to a variable
	 * that is not set: the check of the properties says which.
	 */
	static String redirectUri(Environment environment) {
		String redirectUri = text(environment, REDIRECT_URI);
		return redirectUri.isEmpty() ? text(environment, "spotify.redirect-uri") : redirectUri;
	}

	private static String text(Environment environment, String name) {
		return Binder.get(environment).bind(name, String.class).orElse("");
	}

	/**
	 * Spring Security takes answers below this path for a login, which would replace the
	 * user who connects an account.
	 */
	private static void checkCallback(Environment environment) {
		String redirectUri = redirectUri(environment);
		if (redirectUri.contains("/login/oauth2/code/")) {
			throw new SpotifyConfigurationException(
					"'spotify.login.mode' is 'connect', but the redirect URI is '" + redirectUri
							+ "', where Spring Security would log the user in.",
					"Use a path that ends in '/authorize/oauth2/code/spotify', and enter it in Spotify's developer "
							+ "dashboard.");
		}
	}

}
