package io.github.springspotify.harness.app;

import jakarta.servlet.DispatcherType;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.data.redis.config.annotation.web.http.EnableRedisHttpSession;
import org.springframework.session.web.http.SessionRepositoryFilter;

/**
 * Spring Session, so that a session is known to all instances.
 */
@EnableRedisHttpSession
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty("harness.shared-sessions")
class SharedSessions {

	/**
	 * A filter that is left to itself sees requests only, so an error page would know
	 * nobody and ask for a login.
	 */
	@Bean
	FilterRegistrationBean<SessionRepositoryFilter<?>> everyDispatch(SessionRepositoryFilter<?> filter) {
		FilterRegistrationBean<SessionRepositoryFilter<?>> registration = new FilterRegistrationBean<>(filter);
		registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ASYNC, DispatcherType.ERROR);
		registration.setOrder(SessionRepositoryFilter.DEFAULT_ORDER);
		return registration;
	}

}
