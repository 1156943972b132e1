package io.github.springspotify.autoconfigure.security;

import java.time.Clock;

import io.github.springspotify.autoconfigure.login.LoginIdentities;
import jakarta.servlet.DispatcherType;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Sends users to Spotify in the middle of a page that needs a scope or a token.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty(name = "spotify.login.incremental-consent", matchIfMissing = true)
final class SpotifyConsentConfiguration {

	@Bean
	ConsentRedirect spotifyConsentRedirect(ObjectProvider<SecurityContextHolderStrategy> strategy,
			LoginIdentities identities, ObjectProvider<Clock> clock) {
		return new ConsentRedirect(strategy.getIfUnique(SecurityContextHolder::getContextHolderStrategy), identities,
				clock.getIfUnique(Clock::systemUTC));
	}

	@Bean
	FilterRegistrationBean<ConsentFilter> spotifyConsentFilter(ConsentRedirect consent,
			ObjectProvider<SecurityFilterProperties> security) {
		FilterRegistrationBean<ConsentFilter> registration = new FilterRegistrationBean<>(new ConsentFilter(consent));
		registration.setOrder(orderOf(security) + 1);
		registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ASYNC);
		return registration;
	}

	/**
	 * Return the place of Spring Security's filter, which applications can move.
	 */
	static int orderOf(ObjectProvider<SecurityFilterProperties> security) {
		return security.stream()
			.mapToInt(SecurityFilterProperties::getOrder)
			.findFirst()
			.orElse(SecurityFilterProperties.DEFAULT_FILTER_ORDER);
	}

	@Configuration(proxyBeanMethods = false)
	@ConditionalOnClass(HandlerExceptionResolver.class)
	static class ExceptionResolverConfiguration {

		@Bean
		ConsentExceptionResolver spotifyConsentExceptionResolver(ConsentRedirect consent) {
			return new ConsentExceptionResolver(consent);
		}

	}

}
