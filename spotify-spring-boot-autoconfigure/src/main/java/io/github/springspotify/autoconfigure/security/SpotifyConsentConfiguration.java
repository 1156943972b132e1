package io.github.springspotify.autoconfigure.security;

import java.time.Clock;

import io.github.springspotify.autoconfigure.login.LoginIdentities;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Sends users of Spring MVC to Spotify before the exception handlers of the application
 * are asked.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnClass(HandlerExceptionResolver.class)
@ConditionalOnBooleanProperty(name = "spotify.login.incremental-consent", matchIfMissing = true)
final class SpotifyConsentConfiguration {

	@Bean
	ConsentExceptionResolver spotifyConsentExceptionResolver(ObjectProvider<SecurityContextHolderStrategy> strategy,
			LoginIdentities identities, ObjectProvider<Clock> clock) {
		return new ConsentExceptionResolver(ConsentRedirect.of(strategy, identities, clock));
	}

}
