package io.github.springspotify.autoconfigure.redis;

import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

/**
 * Matches if instances are to share the rate limit through Redis: because the property
 * says so or, if it says nothing, because they keep tokens there.
 */
final class OnSharedRateLimitCondition extends SpringBootCondition {

	private static final String PROPERTY = "spotify.rate-limit.shared";

	@Override
	public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
		Environment environment = context.getEnvironment();
		boolean tokensInRedis = "redis".equalsIgnoreCase(environment.getProperty("spotify.token-store.type"));
		boolean shared = environment.getProperty(PROPERTY, Boolean.class, tokensInRedis);
		return new ConditionOutcome(shared,
				ConditionMessage.forCondition("Shared rate limit")
					.because("'" + PROPERTY + "' is " + environment.getProperty(PROPERTY, "not set")
							+ " and tokens are " + (tokensInRedis ? "" : "not ") + "kept in Redis"));
	}

}
