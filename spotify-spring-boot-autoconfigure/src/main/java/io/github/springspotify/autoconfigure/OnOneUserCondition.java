package io.github.springspotify.autoconfigure;

import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

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

	static boolean isOneUser(Environment environment) {
		return StringUtils.hasText(environment.getProperty("spotify.access-token"))
				|| StringUtils.hasText(environment.getProperty("spotify.user-refresh-token"));
	}

}
