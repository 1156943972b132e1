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
 * An application with login against a stand-in, on a random port of 127.0.0.1.
 */
public final class TestApplication implements AutoCloseable {

	private final ConfigurableApplicationContext context;

	private TestApplication(ConfigurableApplicationContext context) {
		this.context = context;
	}

	static TestApplication run(MockSpotify spotify, List<Class<?>> configurations, String... properties) {
		return run(WebApplicationType.SERVLET, spotify, configurations, properties);
	}

	/**
	 * Start an application.
	 * @param type whether it is a servlet or a reactive application
	 * @param spotify the stand-in
	 * @param configurations what the application consists of
	 * @param properties properties in the form {@code name=value}
	 * @return the application
	 */
	public static TestApplication run(WebApplicationType type, MockSpotify spotify, List<Class<?>> configurations,
			String... properties) {
		List<Class<?>> sources = new ArrayList<>(configurations);
		sources.add(Application.class);
		List<String> all = new ArrayList<>(List.of("server.port=0", "server.address=127.0.0.1",
				"spring.main.banner-mode=off", "spotify.client-id=" + spotify.clientId(),
				"spotify.client-secret=" + spotify.clientSecret(), "spotify.api-base-url=" + spotify.apiBaseUrl(),
				"spotify.accounts-base-url=" + spotify.accountsBaseUrl()));
		// Reactor Netty 1.3.6 and 1.3.7 may not read the third request of a connection
		all.add("server.netty.max-keep-alive-requests=2");
		for (String property : properties) {
			String name = property.substring(0, property.indexOf('=') + 1);
			all.removeIf((other) -> other.startsWith(name));
			all.add(property);
		}
		return new TestApplication(new SpringApplicationBuilder(sources.toArray(Class<?>[]::new)).web(type)
			.properties("spring.config.name=none")
			.run(all.stream().map((property) -> "--" + property).toArray(String[]::new)));
	}

	/**
	 * Return the address of a page.
	 * @param path path of the page
	 * @return the address
	 */
	public String url(String path) {
		return "http://127.0.0.1:" + port() + path;
	}

	/**
	 * Return the port.
	 * @return the port
	 */
	public String port() {
		return this.context.getEnvironment().getRequiredProperty("local.server.port");
	}

	/**
	 * Return a bean.
	 * @param <T> type of the bean
	 * @param type type of the bean
	 * @return the bean
	 */
	public <T> T bean(Class<T> type) {
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
