package io.github.springspotify.harness.soak;

import java.util.ArrayList;
import java.util.List;

import io.github.springspotify.harness.app.HarnessClock;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * An application that keeps tokens, cache and rate limit in Redis.
 */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration(excludeName = "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration")
class SoakApplication {

	@Bean
	HarnessClock clock() {
		return new HarnessClock();
	}

	static ConfigurableApplicationContext start(WebApplicationType type, int redisPort, List<String> properties) {
		List<String> all = new ArrayList<>(properties);
		all.addAll(List.of("spring.main.banner-mode=off", "spring.reactor.netty.shutdown-quiet-period=0s",
				"spotify.token-store.type=redis", "spotify.cache.redis.enabled=true", "spotify.rate-limit.shared=true",
				"spotify.rate-limit.window=1s", "spring.data.redis.host=127.0.0.1",
				"spring.data.redis.port=" + redisPort, "server.address=127.0.0.1", "server.port=0",
				"spring.jmx.enabled=true", "logging.level.root=ERROR"));
		return new SpringApplicationBuilder(SoakApplication.class).web(type)
			.properties(all.toArray(String[]::new))
			.run();
	}

}
