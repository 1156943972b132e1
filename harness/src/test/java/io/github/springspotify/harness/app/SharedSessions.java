package io.github.springspotify.harness.app;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.data.redis.config.annotation.web.http.EnableRedisHttpSession;

/**
 * Sessions in Redis, so that any instance knows who is logged in.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "spotify.token-store.type", havingValue = "session")
@EnableRedisHttpSession
class SharedSessions {

}
