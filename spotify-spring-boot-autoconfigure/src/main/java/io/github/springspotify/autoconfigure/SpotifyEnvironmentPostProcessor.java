package io.github.springspotify.autoconfigure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.springspotify.endpoint.Scopes;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.StringUtils;

/**
 * Turns {@code spotify.*} into the Spring Security client registration {@code spotify},
 * at lowest precedence: beside the application's other registrations, and every key that
 * the application sets for it wins.
 */
final class SpotifyEnvironmentPostProcessor implements EnvironmentPostProcessor, Ordered {

	private static final String SOURCE = "spotifyClientRegistration";

	private static final String REGISTRATION = "spring.security.oauth2.client.registration.spotify.";

	private static final String PROVIDER = "spring.security.oauth2.client.provider.spotify.";

	@Override
	public void postProcessEnvironment(ConfigurableEnvironment environment, @Nullable SpringApplication application) {
		environment.getPropertySources().remove(SOURCE);
		Binder binder = Binder.get(environment);
		Map<String, Object> properties = new LinkedHashMap<>();
		String userRefresh = environment.getProperty("SPOTIFY_USER_REFRESH");
		if (StringUtils.hasText(userRefresh)) {
			properties.put("spotify.user-refresh-token", userRefresh);
		}
		if (logsUsersIn(binder) && !StringUtils.hasText(userRefresh)) {
			addRegistration(properties, binder);
		}
		if (!properties.isEmpty()) {
			environment.getPropertySources().addLast(new MapPropertySource(SOURCE, properties));
		}
	}

	private static boolean logsUsersIn(Binder binder) {
		boolean enabled = binder.bind("spotify.enabled", Boolean.class).orElse(true);
		boolean fixedUser = has(binder, "spotify.user-refresh-token") || has(binder, "spotify.access-token");
		return enabled && !fixedUser && (has(binder, "spotify.client-id") || isAotProcessing());
	}

	/**
	 * Conditions are evaluated when the application is built ahead of time, where
	 * credentials are usually missing.
	 */
	private static boolean isAotProcessing() {
		return Boolean.getBoolean("spring.aot.processing");
	}

	private static void addRegistration(Map<String, Object> properties, Binder binder) {
		String accounts = text(binder, "spotify.accounts-base-url", "https://accounts.spotify.com").replaceAll("/+$",
				"");
		String api = text(binder, "spotify.api-base-url", "https://api.spotify.com/v1").replaceAll("/+$", "");
		boolean connect = "connect".equalsIgnoreCase(text(binder, "spotify.login.mode", "login"));
		boolean showDialog = binder.bind("spotify.login.show-dialog", Boolean.class).orElse(false);
		properties.put(REGISTRATION + "client-id", text(binder, "spotify.client-id", "none"));
		properties.put(REGISTRATION + "client-secret", text(binder, "spotify.client-secret", ""));
		properties.put(REGISTRATION + "client-name", "Spotify");
		properties.put(REGISTRATION + "provider", "spotify");
		properties.put(REGISTRATION + "authorization-grant-type", "authorization_code");
		properties.put(REGISTRATION + "client-authentication-method",
				has(binder, "spotify.client-secret") ? "client_secret_basic" : "none");
		properties.put(REGISTRATION + "redirect-uri", text(binder, "spotify.redirect-uri",
				"{baseUrl}/" + (connect ? "authorize" : "login") + "/oauth2/code/{registrationId}"));
		String scopes = scopes(binder);
		if (!scopes.isEmpty()) {
			properties.put(REGISTRATION + "scope", scopes);
		}
		properties.put(PROVIDER + "authorization-uri",
				accounts + "/authorize" + (showDialog ? "?show_dialog=true" : ""));
		properties.put(PROVIDER + "token-uri", accounts + "/api/token");
		properties.put(PROVIDER + "user-info-uri", api + "/me");
		properties.put(PROVIDER + "user-name-attribute", "account_id");
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

	private static boolean has(Binder binder, String name) {
		return !text(binder, name, "").isEmpty();
	}

	private static String text(Binder binder, String name, String fallback) {
		String value = binder.bind(name, String.class).orElse("");
		return StringUtils.hasText(value) ? value : fallback;
	}

	@Override
	public int getOrder() {
		return Ordered.LOWEST_PRECEDENCE;
	}

}
