package io.github.springspotify.autoconfigure;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.ConfigurationCondition;
import org.springframework.core.type.AnnotatedTypeMetadata;

/**
 * Condition behind {@link ConditionalOnSpotifyLogin}.
 */
final class OnSpotifyLoginCondition extends SpringBootCondition implements ConfigurationCondition {

	private static final String PROPERTY = "spring.security.oauth2.client.registration.spotify.client-id";

	@Override
	public ConfigurationPhase getConfigurationPhase() {
		return ConfigurationPhase.REGISTER_BEAN;
	}

	@Override
	public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
		ConditionMessage.Builder message = ConditionMessage.forCondition(ConditionalOnSpotifyLogin.class);
		if (context.getEnvironment().containsProperty(PROPERTY)) {
			return ConditionOutcome.match(message.foundExactly("client registration 'spotify'"));
		}
		ConfigurableListableBeanFactory beans = context.getBeanFactory();
		if (beans == null || beans.getBeanNamesForType(SpotifyConnectionDetails.class, true, false).length == 0) {
			return ConditionOutcome.noMatch(message.because("there is no client registration 'spotify'"));
		}
		return OnOneUserCondition.isOneUser(context.getEnvironment())
				? ConditionOutcome.noMatch(message.because("all calls are made on behalf of one user"))
				: ConditionOutcome.match(message.foundExactly("connection details"));
	}

}
