package io.github.springspotify.cache;

import java.lang.reflect.Field;
import java.time.Clock;
import java.util.Objects;

import com.github.benmanes.caffeine.cache.Cache;
import org.junit.jupiter.api.Test;

import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.predicate.RuntimeHintsPredicates;
import org.springframework.util.ReflectionUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The classes are an internal matter of Caffeine, which names them after its settings.
 */
class CaffeineRuntimeHintsTests {

	private final Cache<?, ?> cache = (Cache<?, ?>) read(
			new CaffeineEntryStore(CacheSettings.DEFAULT, Clock.systemUTC(), () -> {
			}), "entries");

	private final RuntimeHints hints = new RuntimeHints();

	CaffeineRuntimeHintsTests() {
		new CaffeineRuntimeHints().registerHints(this.hints, getClass().getClassLoader());
	}

	@Test
	void cacheIsFound() {
		assertThat(RuntimeHintsPredicates.reflection().onType(this.cache.asMap().getClass())).accepts(this.hints);
	}

	@Test
	void entriesAreFound() {
		Object entries = read(this.cache.asMap(), "nodeFactory");
		assertThat(RuntimeHintsPredicates.reflection().onType(entries.getClass())).accepts(this.hints);
	}

	private static Object read(Object target, String name) {
		Field field = Objects.requireNonNull(ReflectionUtils.findField(target.getClass(), name));
		ReflectionUtils.makeAccessible(field);
		return Objects.requireNonNull(ReflectionUtils.getField(field, target));
	}

}
