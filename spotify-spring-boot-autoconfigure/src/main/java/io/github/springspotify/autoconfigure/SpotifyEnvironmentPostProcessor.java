package io.github.springspotify.autoconfigure;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
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

	@Override
	public void postProcessEnvironment(ConfigurableEnvironment environment, @Nullable SpringApplication application) {
		environment.getPropertySources().remove(SOURCE);
		environment.getPropertySources().remove(VARIABLES_SOURCE);
		addLast(environment, VARIABLES_SOURCE, variables(environment));
		Binder binder = Binder.get(environment);
		if (logsUsersIn(binder)) {
			addLast(environment, SOURCE, ClientRegistrationProperties.of(binder).complete(binder));
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

	private static boolean has(Binder binder, String name) {
		return !ClientRegistrationProperties.text(binder, name, "").isEmpty();
	}

	@Override
	public int getOrder() {
		return Ordered.LOWEST_PRECEDENCE;
	}

}
