package io.github.springspotify.boot.test;

import java.util.Set;

import io.github.springspotify.autoconfigure.SpotifyClientCustomizer;

import org.springframework.boot.test.context.filter.annotation.StandardAnnotationCustomizableTypeExcludeFilter;
import org.springframework.boot.webclient.WebClientCustomizer;
import org.springframework.web.service.registry.HttpServiceGroupConfigurer;

/**
 * Leaves out the components that {@link SpotifyTest} does not need.
 */
final class SpotifyTypeExcludeFilter extends StandardAnnotationCustomizableTypeExcludeFilter<SpotifyTest> {

	SpotifyTypeExcludeFilter(Class<?> testClass) {
		super(testClass);
	}

	@Override
	protected Set<Class<?>> getKnownIncludes() {
		return Set.of(SpotifyClientCustomizer.class, WebClientCustomizer.class, HttpServiceGroupConfigurer.class);
	}

}
