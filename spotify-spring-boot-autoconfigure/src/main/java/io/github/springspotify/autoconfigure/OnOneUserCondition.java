package io.github.springspotify.autoconfigure;

import java.util.stream.Stream;

import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

/**
 * Condition behind {@link ConditionalOnOneUser}.
 */
final class OnOneUserCondition extends SpringBootCondition {

	@Override
	public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
		ConditionMessage.Builder message = ConditionMessage.forCondition("Spotify token of one user");
		return isOneUser(context.getEnvironment()) ? ConditionOutcome.match(message.foundExactly("a token"))
				: ConditionOutcome.noMatch(message.because("no token is configured"));
	}

	/**
	 * Read with a binder, for which a variable that is not set is no failure: the check
	 * of the properties says which it is.
	 */
	static boolean isOneUser(Environment environment) {
		Binder binder = Binder.get(environment);
		return Stream.of("spotify.access-token", "spotify.user-refresh-token")
			.anyMatch((name) -> !ClientRegistrationProperties.text(binder, name, "").isEmpty());
	}

}
