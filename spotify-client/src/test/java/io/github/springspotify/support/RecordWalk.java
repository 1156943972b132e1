package io.github.springspotify.support;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

/**
 * Asks decoded records for everything that they can be asked for.
 */
public final class RecordWalk {

	private static final Map<Class<?>, List<Method>> METHODS = new ConcurrentHashMap<>();

	private static final Set<String> OF_OBJECTS = Set.of("toString", "hashCode");

	private RecordWalk() {
	}

	/**
	 * Call every method without parameters, on what it returns as well, and check that
	 * lists and maps are there and have no holes.
	 * @param value what was decoded
	 * @throws ReflectiveOperationException if a method throws
	 */
	public static void through(@Nullable Object value) throws ReflectiveOperationException {
		Objects.hash(value, String.valueOf(value));
		walk(value);
	}

	private static void walk(@Nullable Object value) throws ReflectiveOperationException {
		if (value instanceof Collection<?> elements) {
			for (Object element : elements) {
				if (element == null) {
					throw new AssertionError("A list or map has a hole: " + elements);
				}
				walk(element);
			}
		}
		else if (value instanceof Map<?, ?> map) {
			walk(map.values());
		}
		else if (value instanceof Record) {
			for (Method method : METHODS.computeIfAbsent(value.getClass(), RecordWalk::methodsOf)) {
				Object result = method.invoke(value);
				Class<?> type = method.getReturnType();
				if (result == null && (type == List.class || type == Map.class)) {
					throw new AssertionError(method + " returned null");
				}
				walk(result);
			}
		}
	}

	private static List<Method> methodsOf(Class<?> type) {
		return Arrays.stream(type.getMethods())
			.filter((method) -> method.getDeclaringClass() == type && method.getParameterCount() == 0
					&& !Modifier.isStatic(method.getModifiers()) && !OF_OBJECTS.contains(method.getName()))
			.toList();
	}

}
