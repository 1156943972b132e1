package io.github.springspotify.harness.app;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.data.redis.config.annotation.web.http.EnableRedisHttpSession;

/**
 * Spring Session, so that a session is known to all instances.
 */
@EnableRedisHttpSession
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty("harness.shared-sessions")
class SharedSessions {

}
