package io.github.springspotify.autoconfigure.login;

import java.util.Map;
import java.util.Set;

import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/**
 * Condition behind {@link ConditionalOnOnlySpotify}.
 */
final class OnlySpotifyCondition extends SpringBootCondition {

	private static final String PREFIX = "spring.security.oauth2.client.registration";

	@Override
	public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
		Set<String> registrations = Binder.get(context.getEnvironment())
			.bind(PREFIX, Bindable.mapOf(String.class, Object.class))
			.orElse(Map.of())
			.keySet();
		ConditionMessage.Builder message = ConditionMessage.forCondition("Client registrations");
		return Set.of(LoginIdentities.REGISTRATION_ID).containsAll(registrations)
				? ConditionOutcome.match(message.because("'spotify' is the only one"))
				: ConditionOutcome.noMatch(message.because("there are others than 'spotify'"));
	}

}
