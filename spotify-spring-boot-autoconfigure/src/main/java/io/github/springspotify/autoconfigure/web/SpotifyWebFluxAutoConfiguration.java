package io.github.springspotify.autoconfigure.web;

import java.time.Clock;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.webflux.autoconfigure.error.ErrorWebFluxAutoConfiguration;
import org.springframework.boot.webflux.error.ErrorWebExceptionHandler;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;

/**
 * Auto-configuration of what failures of calls become in Spring WebFlux. Leaves them to
 * an application that handles all errors itself.
 *
 * @since 0.1.0
 */
@AutoConfiguration(before = ErrorWebFluxAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
@ConditionalOnClass(ErrorWebExceptionHandler.class)
@ConditionalOnBooleanProperty(name = { "spotify.enabled", "spotify.web.problem-details.enabled" },
		matchIfMissing = true)
public final class SpotifyWebFluxAutoConfiguration {

	/**
	 * Boot's own handler has the same order. It stands behind, as its bean is defined
	 * later.
	 */
	private static final int JUST_BEFORE_BOOT = -1;

	@Bean
	@Order(JUST_BEFORE_BOOT)
	@ConditionalOnMissingBean(ErrorWebExceptionHandler.class)
	ProblemWebExceptionHandler spotifyProblemWebExceptionHandler(ObjectProvider<Clock> clock) {
		return new ProblemWebExceptionHandler(clock.getIfUnique(Clock::systemUTC));
	}

}
