package io.github.springspotify.autoconfigure;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/**
 * Explains a filter chain that wants users to log in where all calls are made for one
 * user. Spring Security only misses its repository of client registrations, as a bean in
 * servlet applications and as an argument in reactive ones.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class OneUserLoginFailureAnalyzer implements FailureAnalyzer {

	private static final String MISSING = "clientregistrationrepository";

	private final Environment environment;

	OneUserLoginFailureAnalyzer(Environment environment) {
		this.environment = environment;
	}

	@Override
	public @Nullable FailureAnalysis analyze(Throwable failure) {
		String message = String.valueOf(NestedExceptionUtils.getMostSpecificCause(failure).getMessage());
		if (!message.toLowerCase(Locale.ROOT).contains(MISSING) || !OnOneUserCondition.isOneUser(this.environment)) {
			return null;
		}
		String property = StringUtils.hasText(this.environment.getProperty("spotify.access-token"))
				? "'spotify.access-token'" : "'spotify.user-refresh-token'";
		return new FailureAnalysis(
				"A filter chain has oauth2Login(), but nobody logs in with Spotify: " + property
						+ " is set, with which all calls are made for one user.",
				"Remove oauth2Login(), or " + property + " to let users log in. In a test, leave 'user' out of "
						+ "'@AutoConfigureMockSpotify', and log users in with 'spotifyLogin()'.",
				failure);
	}

}
