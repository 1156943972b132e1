package io.github.springspotify.support;

import java.lang.reflect.Constructor;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeName;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.type.TypeFactory;

import org.springframework.util.ClassUtils;

/**
 * An answer as its model describes it, in which every property may be missing,
 * {@code null} or of a kind that nobody expects, and properties that nobody knows are
 * added. The same seed gives the same payload.
 */
public final class RandomPayload {

	private static final TypeFactory TYPES = TypeFactory.createDefaultInstance();

	private static final Map<JavaType, Map<String, JavaType>> PROPERTIES = new ConcurrentHashMap<>();

	private static final int MAX_DEPTH = 8;

	private static final List<String> ODD = List.of("\"text\"", "\"\"", "\" \"", "\"12\"", "\"12.5\"", "\"NaN\"",
			"\"true\"", "\"2020-13-45T99:00:00Z\"", "\"\\u0000\\ud800\"", "0", "-1", "7", "2147483648", "-9999999999",
			"9223372036854775808", "99999999999999999999999999", "7.0", "7.9", "4.9e11", "1e400", "-1e-400", "true",
			"false", "null", "[]", "[null]", "[null,null]", "[7,\"x\",{},[],null]", "[[]]", "[[[1]],2]", "{}",
			"{\"\":{}}", "{\"a\":null}", "{\"a\":{\"b\":[1]}}", "{\"totalMilliseconds\":1}", "{\"type\":\"track\"}",
			"{\"type\":{\"type\":[]}}", "{\"items\":{\"items\":[{}]}}", "[".repeat(40) + "]".repeat(40));

	private static final List<String> TEXTS = List.of("a", "4uLU6hMCjMI75M1A2tKUQC", "spotify:track:1", "2024",
			"2024-02-30", "0000", "Ünïcödé ☕", "\\\"quoted\\\" \\\\ \\n", "day", "market", "Speaker", "ALBUM", "track",
			"episode");

	private static final List<String> ITEM_TYPES = List.of("track", "episode", "chapter", "audiobook", "hologram", "");

	private final Random random;

	/**
	 * Create a source of payloads.
	 * @param seed decides what the payloads are
	 */
	public RandomPayload(long seed) {
		this.random = new Random(seed);
	}

	/**
	 * Return a payload.
	 * @param type type of the answer
	 * @return JSON of the right kind, with whatever inside
	 */
	public String of(JavaType type) {
		return valueOf(type, 0);
	}

	private String propertyOf(JavaType type, int depth) {
		int choice = this.random.nextInt(100);
		return (choice < 6) ? "null" : (choice < 18) ? oneOf(ODD) : valueOf(type, depth);
	}

	private String valueOf(JavaType type, int depth) {
		Class<?> raw = ClassUtils.resolvePrimitiveIfNecessary(type.getRawClass());
		if (depth > MAX_DEPTH) {
			return "null";
		}
		if (Collection.class.isAssignableFrom(raw)) {
			return IntStream.range(0, this.random.nextInt(4))
				.mapToObj((index) -> propertyOf(type.getContentType(), depth + 1))
				.collect(Collectors.joining(",", "[", "]"));
		}
		if (Map.class.isAssignableFrom(raw)) {
			return "{\"spotify\":" + propertyOf(type.getContentType(), depth + 1) + ",\"x\":" + oneOf(ODD) + "}";
		}
		if (raw.isSealed()) {
			return itemOf(type, depth);
		}
		return (raw.isRecord() && raw.getRecordComponents().length > 0 && !isText(raw)) ? objectOf(type, depth)
				: scalarOf(raw);
	}

	private String scalarOf(Class<?> raw) {
		if (raw == Boolean.class) {
			return Boolean.toString(this.random.nextBoolean());
		}
		if (raw == Instant.class) {
			return "\"2024-12-01T08:00:00Z\"";
		}
		return Number.class.isAssignableFrom(raw) ? Integer.toString(this.random.nextInt(1000))
				: "\"" + oneOf(TEXTS) + "\"";
	}

	/**
	 * A record that stands for a text, as the open sets of values do.
	 */
	private static boolean isText(Class<?> raw) {
		RecordComponent[] components = raw.getRecordComponents();
		return components.length == 1 && components[0].getName().equals("value");
	}

	/**
	 * An item of any type, in the shape of any type.
	 */
	private String itemOf(JavaType type, int depth) {
		Class<?>[] shapes = type.getRawClass().getPermittedSubclasses();
		Class<?> shape = shapes[this.random.nextInt(shapes.length)];
		JsonTypeName name = shape.getAnnotation(JsonTypeName.class);
		String spelled = (name != null && this.random.nextInt(4) > 0) ? name.value() : oneOf(ITEM_TYPES);
		List<String> properties = propertiesOf(TYPES.constructType(shape), depth);
		properties.removeIf((property) -> property.startsWith("\"type\""));
		if (this.random.nextInt(10) > 0) {
			properties.add("\"type\":\"" + spelled + "\"");
		}
		return shuffled(properties);
	}

	private String objectOf(JavaType type, int depth) {
		return shuffled(propertiesOf(type, depth));
	}

	private String shuffled(List<String> properties) {
		Collections.shuffle(properties, this.random);
		return "{" + String.join(",", properties) + "}";
	}

	private List<String> propertiesOf(JavaType type, int depth) {
		List<String> properties = new ArrayList<>();
		PROPERTIES.computeIfAbsent(type, RandomPayload::declaredBy).forEach((name, kind) -> {
			if (this.random.nextInt(10) > 0) {
				properties.add("\"" + name + "\":" + propertyOf(kind, depth + 1));
			}
		});
		if (this.random.nextInt(5) == 0) {
			properties.add("\"brand_new\":" + oneOf(ODD));
		}
		return properties;
	}

	private static Map<String, JavaType> declaredBy(JavaType type) {
		Map<String, JavaType> properties = new LinkedHashMap<>();
		for (Parameter parameter : creatorOf(type.getRawClass()).getParameters()) {
			properties.put(nameOf(parameter),
					TYPES.resolveMemberType(parameter.getParameterizedType(), type.getBindings()));
		}
		return properties;
	}

	private static Constructor<?> creatorOf(Class<?> raw) {
		Constructor<?>[] constructors = raw.getDeclaredConstructors();
		return Arrays.stream(constructors)
			.filter((constructor) -> constructor.isAnnotationPresent(JsonCreator.class))
			.findFirst()
			.orElse(constructors[0]);
	}

	private static String nameOf(Parameter parameter) {
		JsonProperty property = parameter.getAnnotation(JsonProperty.class);
		return (property != null) ? property.value()
				: parameter.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
	}

	private String oneOf(List<String> values) {
		return values.get(this.random.nextInt(values.size()));
	}

}
