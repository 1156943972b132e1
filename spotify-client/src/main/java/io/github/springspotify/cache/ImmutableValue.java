package io.github.springspotify.cache;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.core.ResolvableType;

/**
 * Keeps callers who are given the same value from changing it for each other. Models
 * cannot be changed; lists and maps can. What is declared as a collection of another type
 * stays one of that type.
 */
final class ImmutableValue {

	private ImmutableValue() {
	}

	/**
	 * Return a value with lists and maps that cannot be changed.
	 * @param type declared type of the value
	 */
	static @Nullable Object of(@Nullable Object value, ResolvableType type) {
		Class<?> declared = type.resolve(Object.class);
		if (value instanceof List<?> list && declared.isAssignableFrom(List.class)) {
			ResolvableType elements = type.asCollection().getGeneric();
			return list.stream().map((element) -> of(element, elements)).toList();
		}
		if (value instanceof Map<?, ?> map && declared.isAssignableFrom(Map.class)) {
			ResolvableType values = type.asMap().getGeneric(1);
			Map<Object, @Nullable Object> copy = new LinkedHashMap<>();
			map.forEach((key, element) -> copy.put(key, of(element, values)));
			return Collections.unmodifiableMap(copy);
		}
		return value;
	}

}
