package io.github.springspotify.boot.test;

import io.github.springspotify.test.MockSpotify;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.MergedContextConfiguration;

/**
 * Starts a {@link MockSpotify} before a context is refreshed and hands it over to the
 * context, which closes it.
 */
final class MockSpotifyContextCustomizer implements ContextCustomizer {

	private static final String BEAN_NAME = "mockSpotify";

	@Override
	public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
		MockSpotify spotify = MockSpotify.start();
		TestPropertyValues
			.of("spotify.client-id=" + spotify.clientId(), "spotify.client-secret=" + spotify.clientSecret(),
					"spotify.api-base-url=" + spotify.apiBaseUrl(),
					"spotify.accounts-base-url=" + spotify.accountsBaseUrl())
			.applyTo(context);
		RootBeanDefinition definition = new RootBeanDefinition(MockSpotify.class, () -> spotify);
		definition.setDestroyMethodName("close");
		((BeanDefinitionRegistry) context.getBeanFactory()).registerBeanDefinition(BEAN_NAME, definition);
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof MockSpotifyContextCustomizer;
	}

	@Override
	public int hashCode() {
		return MockSpotifyContextCustomizer.class.hashCode();
	}

}
