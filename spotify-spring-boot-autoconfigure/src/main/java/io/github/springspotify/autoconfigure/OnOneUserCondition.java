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
		Environment environment = context.getEnvironment();
		ConditionMessage.Builder message = ConditionMessage.forCondition("Spotify token of one user");
		for (String name : new String[] { "spotify.access-token", "spotify.user-refresh-token" }) {
			if (StringUtils.hasText(environment.getProperty(name))) {
				return ConditionOutcome.match(message.foundExactly(name));
			}
		}
		return ConditionOutcome.noMatch(message.because("no token is configured"));
	}

}
