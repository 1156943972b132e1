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
 * the application sets for it wins. Before that, the names of environment variables stand
 * for properties wherever they are set, in a file for instance.
 */
final class SpotifyEnvironmentPostProcessor implements EnvironmentPostProcessor, Ordered {

	private static final String SOURCE = "spotifyClientRegistration";

	private static final String VARIABLES_SOURCE = "spotifyVariables";

	private static final Map<String, String> VARIABLES = Map.of("SPOTIFY_CLIENT_ID", "spotify.client-id",
			"SPOTIFY_CLIENT_SECRET", "spotify.client-secret", "SPOTIFY_REDIRECT_URI", "spotify.redirect-uri",
			"SPOTIFY_USER_REFRESH", "spotify.user-refresh-token");

	private static final String REGISTRATION = "spring.security.oauth2.client.registration.spotify.";

	private static final String PROVIDER = "spring.security.oauth2.client.provider.spotify.";

	@Override
	public void postProcessEnvironment(ConfigurableEnvironment environment, @Nullable SpringApplication application) {
		environment.getPropertySources().remove(SOURCE);
		environment.getPropertySources().remove(VARIABLES_SOURCE);
		addLast(environment, VARIABLES_SOURCE, variables(environment));
		Binder binder = Binder.get(environment);
		if (logsUsersIn(binder)) {
			addLast(environment, SOURCE, registration(binder));
		}
	}

	private static void addLast(ConfigurableEnvironment environment, String name, Map<String, Object> properties) {
		environment.getPropertySources().addLast(new MapPropertySource(name, properties));
	}

	private static Map<String, Object> variables(ConfigurableEnvironment environment) {
		Map<String, Object> properties = new LinkedHashMap<>();
		VARIABLES.forEach((variable, property) -> {
			String value = environment.getProperty(variable);
			if (StringUtils.hasText(value)) {
				properties.put(property, value);
			}
		});
		return properties;
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

	private static Map<String, Object> registration(Binder binder) {
		Map<String, Object> properties = new LinkedHashMap<>();
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
		return properties;
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
