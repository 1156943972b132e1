package io.github.springspotify.autoconfigure.web;

import java.time.Clock;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Auto-configuration of what failures of calls become in Spring MVC.
 *
 * @since 0.1.0
 */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass(HandlerExceptionResolver.class)
@ConditionalOnBooleanProperty(name = { "spotify.enabled", "spotify.web.problem-details.enabled" },
		matchIfMissing = true)
public final class SpotifyWebMvcAutoConfiguration {

	@Bean
	ProblemExceptionResolver spotifyProblemExceptionResolver(ObjectProvider<Clock> clock) {
		return new ProblemExceptionResolver(clock.getIfUnique(Clock::systemUTC));
	}

}
