package io.github.springspotify.autoconfigure.login;

import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;

/**
 * Links of a login page where users connect a Spotify account instead of logging in with
 * it.
 *
 * @since 0.1.0
 */
public final class LoginLinks {

	/**
	 * What is wrong if Spotify would be the only link.
	 */
	public static final String ONLY_SPOTIFY = "'spotify.login.mode' is 'connect', but a filter chain has oauth2Login() "
			+ "and Spotify is the only provider.";

	/**
	 * What to do then.
	 */
	public static final String ONLY_SPOTIFY_ACTION = "Remove oauth2Login() and give users another login, such as "
			+ "formLogin(), or set 'spotify.login.mode' to 'login'.";

	private LoginLinks() {
	}

	/**
	 * Return the links to the logins other than Spotify.
	 * @param registrations the client registrations of the application, or anything else
	 * that holds none
	 * @return addresses and names
	 */
	public static Map<String, String> withoutSpotify(Object registrations) {
		Map<String, String> links = new LinkedHashMap<>();
		if (registrations instanceof Iterable<?> all) {
			for (Object each : all) {
				if (each instanceof ClientRegistration registration && isOtherLogin(registration)) {
					links.put("/oauth2/authorization/" + registration.getRegistrationId(),
							registration.getClientName());
				}
			}
		}
		return links;
	}

	private static boolean isOtherLogin(ClientRegistration registration) {
		return AuthorizationGrantType.AUTHORIZATION_CODE.equals(registration.getAuthorizationGrantType())
				&& !LoginIdentities.REGISTRATION_ID.equals(registration.getRegistrationId());
	}

}
