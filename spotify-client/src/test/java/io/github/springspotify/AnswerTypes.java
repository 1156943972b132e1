package io.github.springspotify;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import reactor.core.publisher.Mono;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.type.TypeFactory;

/**
 * The types that operations return.
 */
final class AnswerTypes {

	private static final TypeFactory TYPES = SpotifyJson.MAPPER.getTypeFactory();

	private AnswerTypes() {
	}

	/**
	 * Return the types of whole answers.
	 */
	static List<JavaType> all() {
		return Arrays.stream(ReactiveSpotifyClient.class.getMethods())
			.map(Method::getReturnType)
			.filter((type) -> type.getSimpleName().endsWith("Operations"))
			.flatMap((type) -> Arrays.stream(type.getMethods()))
			.map((method) -> TYPES.constructType(method.getGenericReturnType()))
			.filter((type) -> type.hasRawClass(Mono.class) && !type.containedType(0).hasRawClass(Void.class))
			.map((type) -> type.containedType(0))
			.distinct()
			.sorted(Comparator.comparing(JavaType::toCanonical))
			.toList();
	}

	/**
	 * Return these types and those of everything in them.
	 */
	static Set<JavaType> withParts() {
		Set<JavaType> found = new LinkedHashSet<>();
		all().forEach((type) -> collect(type, found));
		return found;
	}

	private static void collect(JavaType type, Set<JavaType> found) {
		if (!found.add(type)) {
			return;
		}
		type.getBindings().getTypeParameters().forEach((parameter) -> collect(parameter, found));
		Class<?> raw = type.getRawClass();
		if (raw.isSealed()) {
			Arrays.stream(raw.getPermittedSubclasses()).forEach((part) -> collect(TYPES.constructType(part), found));
		}
		if (raw.isRecord()) {
			for (RecordComponent component : raw.getRecordComponents()) {
				collect(TYPES.resolveMemberType(component.getGenericType(), type.getBindings()), found);
			}
		}
	}

}
