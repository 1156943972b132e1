package io.github.springspotify.autoconfigure.web;

import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ReactiveWebApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.webflux.error.ErrorWebExceptionHandler;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link SpotifyWebMvcAutoConfiguration} and
 * {@link SpotifyWebFluxAutoConfiguration}.
 */
class SpotifyWebAutoConfigurationTests {

	private static final String OFF = "spotify.web.problem-details.enabled=false";

	private final WebApplicationContextRunner mvc = new WebApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(SpotifyWebMvcAutoConfiguration.class));

	private final ReactiveWebApplicationContextRunner webFlux = new ReactiveWebApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(SpotifyWebFluxAutoConfiguration.class));

	@Test
	void problemsAreAnsweredUnlessSwitchedOff() {
		this.mvc.run((context) -> assertThat(context).hasSingleBean(ProblemExceptionResolver.class));
		this.mvc.withPropertyValues(OFF)
			.run((context) -> assertThat(context).doesNotHaveBean(ProblemExceptionResolver.class));
		this.webFlux.run((context) -> assertThat(context).hasSingleBean(ProblemWebExceptionHandler.class));
		this.webFlux.withPropertyValues(OFF)
			.run((context) -> assertThat(context).doesNotHaveBean(ProblemWebExceptionHandler.class));
	}

	@Test
	void applicationThatHandlesAllErrorsKeepsThem() {
		this.webFlux.withBean(ErrorWebExceptionHandler.class, () -> (exchange, failure) -> Mono.empty())
			.run((context) -> assertThat(context).doesNotHaveBean(ProblemWebExceptionHandler.class));
	}

}
