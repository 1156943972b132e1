package io.github.springspotify.test;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A JSON object sent by the caller. Names that the operation does not know and values of
 * another type, {@code null} among them, are refused.
 */
final class JsonBody {

	private final ObjectNode node;

	private JsonBody(ObjectNode node) {
		this.node = node;
	}

	static JsonBody empty() {
		return new JsonBody(Json.object());
	}

	static JsonBody read(MockRequest request, Set<String> names) {
		if (request.body().isEmpty()) {
			throw ApiException.badRequest("Missing request body");
		}
		if (!request.isJson()) {
			throw new ApiException(415, "Unsupported media type");
		}
		try {
			return of(Json.read(request.body()), names);
		}
		catch (JacksonException ex) {
			throw ApiException.badRequest("Malformed json");
		}
	}

	private static JsonBody of(JsonNode node, Set<String> names) {
		if (!(node instanceof ObjectNode object)) {
			throw ApiException.badRequest("Malformed json");
		}
		for (String name : object.propertyNames()) {
			if (!names.contains(name)) {
				throw ApiException.badRequest("Unknown field '" + name + "'");
			}
		}
		return new JsonBody(object);
	}

	boolean isEmpty() {
		return this.node.isEmpty();
	}

	boolean has(String name) {
		return this.node.has(name);
	}

	@Nullable String string(String name) {
		JsonNode value = this.node.get(name);
		if (value == null) {
			return null;
		}
		check(value.isString(), name, "a string");
		return value.asString();
	}

	@Nullable Boolean bool(String name) {
		JsonNode value = this.node.get(name);
		if (value == null) {
			return null;
		}
		check(value.isBoolean(), name, "a boolean");
		return value.asBoolean();
	}

	@Nullable Integer integer(String name) {
		JsonNode value = this.node.get(name);
		if (value == null) {
			return null;
		}
		check(value.isInt() && value.asInt() >= 0, name, "an integer from 0");
		return value.asInt();
	}

	@Nullable List<String> strings(String name) {
		JsonNode value = this.node.get(name);
		if (value == null) {
			return null;
		}
		check(value.isArray(), name, "an array of strings");
		List<String> strings = new ArrayList<>();
		for (JsonNode element : value) {
			check(element.isString(), name, "an array of strings");
			strings.add(element.asString());
		}
		return strings;
	}

	@Nullable JsonBody object(String name, String... names) {
		JsonNode value = this.node.get(name);
		if (value == null) {
			return null;
		}
		check(value.isObject(), name, "an object");
		return of(value, Set.of(names));
	}

	@Nullable List<JsonBody> objects(String name, String... names) {
		JsonNode value = this.node.get(name);
		if (value == null) {
			return null;
		}
		check(value.isArray(), name, "an array of objects");
		List<JsonBody> objects = new ArrayList<>();
		for (JsonNode element : value) {
			check(element.isObject(), name, "an array of objects");
			objects.add(of(element, Set.of(names)));
		}
		return objects;
	}

	private static void check(boolean valid, String name, String expected) {
		if (!valid) {
			throw ApiException.badRequest("Invalid field '" + name + "': expected " + expected);
		}
	}

}
