package io.github.springspotify.boot.test;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.TestContextAnnotationUtils;

/**
 * Adds a stand-in to the context of tests with {@link AutoConfigureMockSpotify}.
 */
final class MockSpotifyContextCustomizerFactory implements ContextCustomizerFactory {

	@Override
	public @Nullable ContextCustomizer createContextCustomizer(Class<?> testClass,
			List<ContextConfigurationAttributes> attributes) {
		AutoConfigureMockSpotify annotation = TestContextAnnotationUtils.findMergedAnnotation(testClass,
				AutoConfigureMockSpotify.class);
		return (annotation != null) ? new MockSpotifyContextCustomizer(annotation.user(), List.of(annotation.scopes()))
				: null;
	}

}
