package io.github.springspotify.autoconfigure;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;

/**
 * Repeats the work of {@link SpotifyEnvironmentPostProcessor} for properties that arrive
 * after it, as those of {@code @DynamicPropertySource} do.
 */
final class SpotifyApplicationContextInitializer
		implements ApplicationContextInitializer<ConfigurableApplicationContext>, Ordered {

	private final SpotifyEnvironmentPostProcessor postProcessor = new SpotifyEnvironmentPostProcessor();

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		this.postProcessor.postProcessEnvironment(context.getEnvironment(), null);
	}

	@Override
	public int getOrder() {
		return Ordered.LOWEST_PRECEDENCE;
	}

}
