package io.github.springspotify.cache;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.aot.hint.MemberCategory;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.RuntimeHintsRegistrar;

/**
 * The classes that Caffeine looks up by the settings of {@link CaffeineEntryStore}: that
 * of a cache with bounds, and that of its entries.
 */
final class CaffeineRuntimeHints implements RuntimeHintsRegistrar {

	private static final List<String> TYPES = List.of("SSMWA", "PSWMW");

	@Override
	public void registerHints(RuntimeHints hints, @Nullable ClassLoader classLoader) {
		for (String type : TYPES) {
			hints.reflection()
				.registerTypeIfPresent(classLoader, "com.github.benmanes.caffeine.cache." + type,
						MemberCategory.INVOKE_DECLARED_CONSTRUCTORS, MemberCategory.ACCESS_DECLARED_FIELDS);
		}
	}

}
