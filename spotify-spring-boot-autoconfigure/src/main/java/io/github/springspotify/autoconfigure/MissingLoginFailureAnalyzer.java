package io.github.springspotify.autoconfigure;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/**
 * Explains a filter chain that wants users to log in where there is no login with
 * Spotify. Spring Security only misses its repository of client registrations, as a bean
 * in servlet applications and as an argument in reactive ones.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class MissingLoginFailureAnalyzer implements FailureAnalyzer {

	private static final String MISSING = "clientregistrationrepository";

	private final Environment environment;

	MissingLoginFailureAnalyzer(Environment environment) {
		this.environment = environment;
	}

	@Override
	public @Nullable FailureAnalysis analyze(Throwable failure) {
		String message = String.valueOf(NestedExceptionUtils.getMostSpecificCause(failure).getMessage());
		if (!message.toLowerCase(Locale.ROOT).contains(MISSING)) {
			return null;
		}
		if (OnOneUserCondition.isOneUser(this.environment)) {
			return besideOneUser(
					has("spotify.access-token") ? "'spotify.access-token'" : "'spotify.user-refresh-token'", failure);
		}
		boolean enabled = this.environment.getProperty("spotify.enabled", Boolean.class, true);
		return (enabled && !has("spotify.client-id")) ? withoutClientId(failure) : null;
	}

	private static FailureAnalysis besideOneUser(String property, Throwable failure) {
		return new FailureAnalysis(
				"A filter chain has oauth2Login(), but nobody logs in with Spotify: " + property
						+ " is set, with which all calls are made for one user.",
				"Remove oauth2Login(), or " + property + " to let users log in. In a test, leave 'user' out of "
						+ "'@AutoConfigureMockSpotify', and log users in with 'spotifyLogin()'.",
				failure);
	}

	/**
	 * Where the clients are, they miss it first. They are not in a slice of the web
	 * layer.
	 */
	private static FailureAnalysis withoutClientId(Throwable failure) {
		return new FailureAnalysis(
				"A filter chain has oauth2Login(), but there is no client registration: 'spotify.client-id' is not set.",
				"Set 'spotify.client-id'. In a test of the web layer alone, such as '@WebMvcTest', any value will do: "
						+ "properties = \"spotify.client-id=id\".",
				failure);
	}

	private boolean has(String name) {
		return !ClientRegistrationProperties.text(Binder.get(this.environment), name, "").isEmpty();
	}

}
