package io.github.springspotify.autoconfigure.web;

import java.time.Clock;
import java.time.ZoneOffset;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.http.codec.autoconfigure.CodecsAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.reactor.netty.autoconfigure.NettyReactiveWebServerAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webflux.autoconfigure.HttpHandlerAutoConfiguration;
import org.springframework.boot.webflux.autoconfigure.WebFluxAutoConfiguration;
import org.springframework.boot.webflux.autoconfigure.error.ErrorWebFluxAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * The two kinds of web applications, without security and without Spotify.
 */
enum Stack {

	MVC(WebApplicationType.SERVLET, MvcApplication.class),

	WEBFLUX(WebApplicationType.REACTIVE, WebFluxApplication.class);

	private final WebApplicationType type;

	private final Class<?> application;

	private @Nullable ConfigurableApplicationContext context;

	Stack(WebApplicationType type, Class<?> application) {
		this.type = type;
		this.application = application;
	}

	/**
	 * Return the address of an application that all tests share.
	 */
	synchronized String url() {
		if (this.context == null) {
			this.context = new SpringApplicationBuilder(this.application, SharedConfiguration.class).web(this.type)
				.properties("spring.config.name=none", "server.port=0", "server.address=127.0.0.1",
						"spring.main.banner-mode=off")
				.run();
		}
		return "http://127.0.0.1:" + this.context.getEnvironment().getRequiredProperty("local.server.port");
	}

	@Configuration(proxyBeanMethods = false)
	@ImportAutoConfiguration({ TomcatServletWebServerAutoConfiguration.class, DispatcherServletAutoConfiguration.class,
			WebMvcAutoConfiguration.class, ErrorMvcAutoConfiguration.class,
			HttpMessageConvertersAutoConfiguration.class, JacksonAutoConfiguration.class,
			SpotifyWebMvcAutoConfiguration.class })
	static class MvcApplication {

	}

	@Configuration(proxyBeanMethods = false)
	@ImportAutoConfiguration({ NettyReactiveWebServerAutoConfiguration.class, HttpHandlerAutoConfiguration.class,
			WebFluxAutoConfiguration.class, ErrorWebFluxAutoConfiguration.class, CodecsAutoConfiguration.class,
			JacksonAutoConfiguration.class, SpotifyWebFluxAutoConfiguration.class })
	static class WebFluxApplication {

	}

	@Configuration(proxyBeanMethods = false)
	@Import({ ProblemTests.Application.class, ConversionTests.Conversions.class })
	static class SharedConfiguration {

		@Bean
		Clock clock() {
			return Clock.fixed(Failures.NOW, ZoneOffset.UTC);
		}

	}

}
