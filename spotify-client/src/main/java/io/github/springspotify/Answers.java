package io.github.springspotify;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.springframework.util.ReflectionUtils;

/**
 * Puts the answers of several calls together. All are lists, or records of one list.
 */
final class Answers {

	private Answers() {
	}

	static Object join(List<?> answers) {
		List<Object> elements = new ArrayList<>();
		answers.forEach((answer) -> elements.addAll(elements(answer)));
		Class<?> type = answers.get(0).getClass();
		return type.isRecord() ? record(type, elements) : List.copyOf(elements);
	}

	private static List<?> elements(Object answer) {
		if (answer instanceof List<?> list) {
			return list;
		}
		RecordComponent component = onlyComponent(answer.getClass());
		return (List<?>) Objects.requireNonNull(ReflectionUtils.invokeMethod(component.getAccessor(), answer));
	}

	private static Object record(Class<?> type, List<Object> elements) {
		try {
			Constructor<?> constructor = type.getDeclaredConstructor(onlyComponent(type).getType());
			return constructor.newInstance(elements);
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException("Unexpected answer of " + type, ex);
		}
	}

	private static RecordComponent onlyComponent(Class<?> type) {
		RecordComponent[] components = type.getRecordComponents();
		if (components == null || components.length != 1 || components[0].getType() != List.class) {
			throw new IllegalStateException("Unexpected answer of " + type);
		}
		return components[0];
	}

}
