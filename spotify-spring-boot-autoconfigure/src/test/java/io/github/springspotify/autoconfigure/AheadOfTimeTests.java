package io.github.springspotify.autoconfigure;

import java.lang.reflect.Proxy;
import java.util.function.Consumer;

import javax.sql.DataSource;

import io.github.springspotify.SpotifyClient;
import io.github.springspotify.autoconfigure.actuate.SpotifyEndpoint;
import io.github.springspotify.operations.AlbumOperations;
import io.github.springspotify.operations.ReactiveAlbumOperations;
import org.junit.jupiter.api.Test;

import org.springframework.aot.test.generate.TestGenerationContext;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.boot.web.context.reactive.AnnotationConfigReactiveWebApplicationContext;
import org.springframework.boot.web.context.reactive.GenericReactiveWebApplicationContext;
import org.springframework.boot.web.context.servlet.AnnotationConfigServletWebApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.AnnotationConfigRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.aot.ApplicationContextAotGenerator;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.test.tools.CompileWithForkedClassLoader;
import org.springframework.core.test.tools.TestCompiler;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.mock.web.MockServletContext;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.web.context.support.GenericWebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Applications that are built ahead of time without credentials, which they get when they
 * start.
 */
@CompileWithForkedClassLoader
class AheadOfTimeTests {

	@Test
	void servletApplication() {
		build(new AnnotationConfigServletWebApplicationContext(), new GenericWebApplicationContext(), (context) -> {
			assertThat(
					context.getBean(ClientRegistrationRepository.class).findByRegistrationId("spotify").getClientId())
				.isEqualTo("given-at-start");
			assertThat(context.getBean(SecurityFilterChain.class).getFilters()).isNotEmpty();
			assertThat(context.getBean(AlbumOperations.class)).isNotNull();
		});
	}

	@Test
	void servletApplicationWhoseUsersConnectAnAccount() {
		build(new AnnotationConfigServletWebApplicationContext(), new GenericWebApplicationContext(),
				(context) -> assertThat(context.getBean("jdbcSpotifyTokenStore")).isNotNull(),
				"spotify.login.mode=connect", "spotify.token-store.type=jdbc",
				"spotify.token-store.jdbc.initialize-schema=never");
	}

	@Test
	void reactiveApplication() {
		build(new AnnotationConfigReactiveWebApplicationContext(), new GenericReactiveWebApplicationContext(),
				(context) -> {
					assertThat(context.getBean(ReactiveClientRegistrationRepository.class)
						.findByRegistrationId("spotify")
						.block()
						.getClientId()).isEqualTo("given-at-start");
					assertThat(context.getBean(SecurityWebFilterChain.class)).isNotNull();
					assertThat(context.getBean("redisSpotifyTokenStore")).isNotNull();
					assertThat(context.getBean(ReactiveAlbumOperations.class)).isNotNull();
				}, "spotify.token-store.type=redis", "spotify.cache.redis.enabled=true",
				"spotify.use-request-locale=true");
	}

	@Test
	void applicationWithoutWeb() {
		build(new AnnotationConfigApplicationContext(), new GenericApplicationContext(), (context) -> {
			assertThat(context.getBean(SpotifyClient.class)).isNotNull();
			assertThat(context.getBean(SpotifyEndpoint.class)).isNotNull();
		}, "spotify.user-refresh-token=given-at-start", "management.endpoints.web.exposure.include=*");
	}

	private <C extends GenericApplicationContext & AnnotationConfigRegistry> void build(C source,
			GenericApplicationContext target, Consumer<GenericApplicationContext> test, String... properties) {
		System.setProperty("spring.aot.processing", "true");
		TestGenerationContext generation = new TestGenerationContext();
		try (source) {
			prepare(source, properties);
			source.register(Application.class);
			new ApplicationContextAotGenerator().processAheadOfTime(source, generation);
			generation.writeGeneratedContent();
		}
		finally {
			System.clearProperty("spring.aot.processing");
		}
		TestCompiler.forSystem().with(generation).compile((compiled) -> {
			prepare(target, properties);
			TestPropertyValues.of("spotify.client-id=given-at-start").applyTo(target);
			new SpotifyApplicationContextInitializer().initialize(target);
			start(target, compiled.getInstance(ApplicationContextInitializer.class));
			try (target) {
				test.accept(target);
			}
		});
	}

	private static void prepare(GenericApplicationContext context, String[] properties) {
		if (context instanceof GenericWebApplicationContext web) {
			web.setServletContext(new MockServletContext());
		}
		TestPropertyValues.of(properties).and("management.health.db.enabled=false").applyTo(context);
		new SpotifyApplicationContextInitializer().initialize(context);
	}

	@SuppressWarnings("unchecked")
	private static void start(GenericApplicationContext context, ApplicationContextInitializer<?> initializer) {
		((ApplicationContextInitializer<GenericApplicationContext>) initializer).initialize(context);
		context.refresh();
	}

	@EnableAutoConfiguration
	@Configuration(proxyBeanMethods = false)
	static class Application {

		@Bean
		DataSource dataSource() {
			return unused(DataSource.class);
		}

		@Bean
		RedisConnectionFactory redisConnectionFactory() {
			return unused(RedisConnectionFactory.class);
		}

		private static <T> T unused(Class<T> type) {
			return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type },
					(proxy, method, arguments) -> switch (method.getName()) {
						case "toString" -> type.getSimpleName();
						case "hashCode" -> 0;
						case "equals" -> proxy == arguments[0];
						default -> throw new UnsupportedOperationException(method.toString());
					}));
		}

	}

}
