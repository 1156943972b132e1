package io.github.springspotify;

import java.lang.reflect.Method;

import org.jspecify.annotations.Nullable;

/**
 * The methods of {@link Object} on our proxies: identity and a readable name.
 */
final class ObjectMethods {

	private ObjectMethods() {
	}

	static Object invoke(Class<?> type, Object proxy, Method method, Object @Nullable [] arguments) {
		return switch (method.getName()) {
			case "equals" -> arguments != null && proxy == arguments[0];
			case "hashCode" -> System.identityHashCode(proxy);
			case "toString" -> type.getSimpleName() + "@" + Integer.toHexString(System.identityHashCode(proxy));
			default -> throw new IllegalStateException("Unexpected method " + method);
		};
	}

}
