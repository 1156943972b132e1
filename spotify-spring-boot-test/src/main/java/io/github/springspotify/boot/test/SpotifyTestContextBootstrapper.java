package io.github.springspotify.boot.test;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.test.autoconfigure.TestSliceTestContextBootstrapper;

/**
 * Sets what a slice cannot have or a test should not wait for, before the properties of
 * the test, which win.
 */
final class SpotifyTestContextBootstrapper extends TestSliceTestContextBootstrapper<SpotifyTest> {

	private static final List<String> PROPERTIES = List.of("spotify.token-store.type=memory",
			"spotify.cache.redis.enabled=false", "spotify.rate-limit.shared=false", "spotify.retry.initial-delay=1ms",
			"spotify.retry.jitter=0");

	@Override
	protected String[] getProperties(Class<?> testClass) {
		String @Nullable [] properties = super.getProperties(testClass);
		return Stream.concat(PROPERTIES.stream(), Stream.ofNullable(properties).flatMap(Stream::of))
			.toArray(String[]::new);
	}

}
