package io.github.springspotify.autoconfigure.login;

import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

/**
 * Matches when the redirect URI of the login follows the address under which the
 * application was opened, or is on 127.0.0.1.
 */
final class LoopbackRedirectCondition extends SpringBootCondition {

	@Override
	public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
		String redirectUri = redirectUri(context.getEnvironment());
		ConditionMessage.Builder message = ConditionMessage.forCondition("Spotify redirect URI");
		return (redirectUri.startsWith("{") || redirectUri.startsWith("http://127.0.0.1"))
				? ConditionOutcome.match(message.because("it can be on 127.0.0.1"))
				: ConditionOutcome.noMatch(message.because("it is not on 127.0.0.1"));
	}

	/**
	 * Registrations that are made from connection details are not among the properties.
	 */
	private static String redirectUri(Environment environment) {
		String redirectUri = LoginPropertiesCheck.redirectUri(environment);
		return redirectUri.isBlank() ? "{baseUrl}" : redirectUri;
	}

}
