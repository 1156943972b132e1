package io.github.springspotify.autoconfigure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.springspotify.endpoint.Scopes;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.util.StringUtils;

/**
 * Spring Security's properties of the client registration {@code spotify}, made from ours
 * and from who the application is.
 *
 * @param clientId the client id
 * @param clientSecret the client secret, empty if there is none
 * @param accountsBaseUrl base address of the accounts service
 * @param apiBaseUrl base address of the Web API
 */
record ClientRegistrationProperties(String clientId, String clientSecret, String accountsBaseUrl, String apiBaseUrl) {

	static final String PREFIX = "spring.security.oauth2.client";

	private static final String REGISTRATION = PREFIX + ".registration.spotify.";

	private static final String PROVIDER = PREFIX + ".provider.spotify.";

	ClientRegistrationProperties {
		accountsBaseUrl = accountsBaseUrl.replaceAll("/+$", "");
		apiBaseUrl = apiBaseUrl.replaceAll("/+$", "");
	}

	static ClientRegistrationProperties of(SpotifyConnectionDetails details) {
		return new ClientRegistrationProperties(orElse(details.getClientId(), "none"),
				orElse(details.getClientSecret(), ""), details.getAccountsBaseUrl().toString(),
				details.getApiBaseUrl().toString());
	}

	static ClientRegistrationProperties of(Binder binder) {
		return new ClientRegistrationProperties(text(binder, "spotify.client-id", "none"),
				text(binder, "spotify.client-secret", ""),
				text(binder, "spotify.accounts-base-url", "https://accounts.spotify.com"),
				text(binder, "spotify.api-base-url", "https://api.spotify.com/v1"));
	}

	/**
	 * Return everything that the registration needs.
	 * @param binder knows the properties of the application
	 * @return the properties
	 */
	Map<String, Object> complete(Binder binder) {
		Map<String, Object> properties = new LinkedHashMap<>(connection(binder));
		boolean connect = isConnect(binder);
		properties.put(REGISTRATION + "client-name", "Spotify");
		properties.put(REGISTRATION + "authorization-grant-type", "authorization_code");
		properties.put(REGISTRATION + "redirect-uri", text(binder, "spotify.redirect-uri",
				"{baseUrl}/" + (connect ? "authorize" : "login") + "/oauth2/code/{registrationId}"));
		String scopes = scopes(binder);
		if (!scopes.isEmpty()) {
			properties.put(REGISTRATION + "scope", scopes);
		}
		properties.put(PROVIDER + "user-name-attribute", "account_id");
		return properties;
	}

	/**
	 * Return what depends on where Spotify is and who the application is there.
	 * @param binder knows the properties of the application
	 * @return the properties
	 */
	Map<String, Object> connection(Binder binder) {
		// Without the page, a link on any site would be enough to connect an account
		boolean showDialog = binder.bind("spotify.login.show-dialog", Boolean.class).orElse(isConnect(binder));
		Map<String, Object> properties = new LinkedHashMap<>();
		properties.put(REGISTRATION + "client-id", this.clientId);
		properties.put(REGISTRATION + "client-secret", this.clientSecret);
		properties.put(REGISTRATION + "client-authentication-method",
				this.clientSecret.isEmpty() ? "none" : "client_secret_basic");
		properties.put(REGISTRATION + "provider", "spotify");
		properties.put(PROVIDER + "authorization-uri",
				this.accountsBaseUrl + "/authorize" + (showDialog ? "?show_dialog=true" : ""));
		properties.put(PROVIDER + "token-uri", this.accountsBaseUrl + "/api/token");
		properties.put(PROVIDER + "user-info-uri", this.apiBaseUrl + "/me");
		return properties;
	}

	private static boolean isConnect(Binder binder) {
		return "connect".equalsIgnoreCase(text(binder, "spotify.login.mode", "login"));
	}

	private static String scopes(Binder binder) {
		List<String> values = binder.bind("spotify.scopes", Bindable.listOf(String.class)).orElse(List.of());
		try {
			return String.join(",", Scopes.parse(values).values());
		}
		catch (IllegalArgumentException ex) {
			throw new SpotifyConfigurationException("'spotify.scopes' cannot be read: " + ex.getMessage() + ".",
					"Correct the name in 'spotify.scopes'.");
		}
	}

	static String text(Binder binder, String name, String fallback) {
		return orElse(binder.bind(name, String.class).orElse(null), fallback);
	}

	private static String orElse(@Nullable String text, String fallback) {
		return StringUtils.hasText(text) ? text : fallback;
	}

	/**
	 * Leave the secret out.
	 */
	@Override
	public String toString() {
		return "ClientRegistrationProperties[clientId=" + this.clientId + "]";
	}

}
