package io.github.springspotify.autoconfigure.security;

import java.util.ArrayList;
import java.util.List;

import io.github.springspotify.test.MockSpotify;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;

/**
 * A servlet application with login against a stand-in, on a random port of 127.0.0.1.
 */
final class TestApplication implements AutoCloseable {

	private final ConfigurableApplicationContext context;

	private TestApplication(ConfigurableApplicationContext context) {
		this.context = context;
	}

	static TestApplication run(MockSpotify spotify, List<Class<?>> configurations, String... properties) {
		List<Class<?>> sources = new ArrayList<>(configurations);
		sources.add(Application.class);
		List<String> all = new ArrayList<>(List.of("server.port=0", "server.address=127.0.0.1",
				"spring.main.banner-mode=off", "spotify.client-id=" + spotify.clientId(),
				"spotify.client-secret=" + spotify.clientSecret(), "spotify.api-base-url=" + spotify.apiBaseUrl(),
				"spotify.accounts-base-url=" + spotify.accountsBaseUrl()));
		for (String property : properties) {
			String name = property.substring(0, property.indexOf('=') + 1);
			all.removeIf((other) -> other.startsWith(name));
			all.add(property);
		}
		return new TestApplication(
				new SpringApplicationBuilder(sources.toArray(Class<?>[]::new)).web(WebApplicationType.SERVLET)
					.properties("spring.config.name=none")
					.run(all.stream().map((property) -> "--" + property).toArray(String[]::new)));
	}

	String url(String path) {
		return "http://127.0.0.1:" + port() + path;
	}

	String port() {
		return this.context.getEnvironment().getRequiredProperty("local.server.port");
	}

	<T> T bean(Class<T> type) {
		return this.context.getBean(type);
	}

	@Override
	public void close() {
		this.context.close();
	}

	@EnableAutoConfiguration
	@Configuration(proxyBeanMethods = false)
	static class Application {

	}

}
