package io.github.springspotify;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Spotify's description of its Web API in OpenAPI, of which {@code endpoint-facts.tsv} is
 * a copy. It is too large to be part of the project, so it is read where it happens to
 * lie beside it, or where system property {@code spotify.openapi} says.
 */
final class ApiDescription {

	private static final Path FILE = Path
		.of(System.getProperty("spotify.openapi", "../../shared/spotify/openapi-corrected.yml"));

	private static final Set<String> VERBS = Set.of("get", "put", "post", "delete");

	private final Map<String, Object> root;

	private ApiDescription(Map<String, Object> root) {
		this.root = root;
	}

	static boolean exists() {
		return Files.exists(FILE);
	}

	/**
	 * Return what is described, by verb and path.
	 */
	static Map<String, Operation> operations() {
		try (Reader reader = Files.newBufferedReader(FILE)) {
			return new ApiDescription(new Yaml(new SafeConstructor(new LoaderOptions())).load(reader)).read();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Map<String, Operation> read() {
		Map<String, Operation> operations = new TreeMap<>();
		map(this.root, "paths").forEach((path, item) -> {
			Map<String, Object> verbs = resolve(item);
			verbs.keySet()
				.stream()
				.filter(VERBS::contains)
				.forEach((verb) -> operations.put(verb.toUpperCase(Locale.ROOT) + " " + path,
						operation(verbs, map(verbs, verb))));
		});
		return operations;
	}

	private Operation operation(Map<String, Object> item, Map<String, Object> operation) {
		Map<String, Boolean> query = new TreeMap<>();
		Map<String, Boolean> path = new TreeMap<>();
		int[] maxLimit = new int[1];
		parameters(item, operation, (name, parameter) -> {
			boolean required = Boolean.TRUE.equals(parameter.get("required"));
			(parameter.get("in").equals("path") ? path : query).put(name, required);
			if (name.equals("limit")) {
				maxLimit[0] = (int) map(parameter, "schema").getOrDefault("maximum", 0);
			}
		});
		Set<String> scopes = new TreeSet<>();
		list(operation, "security").forEach((scheme) -> resolve(scheme).values()
			.forEach((names) -> ((List<?>) names).forEach((name) -> scopes.add((String) name))));
		return new Operation((String) operation.get("operationId"), scopes, maxLimit[0], query, path,
				Boolean.TRUE.equals(operation.get("deprecated")));
	}

	private void parameters(Map<String, Object> item, Map<String, Object> operation,
			BiConsumer<String, Map<String, Object>> consumer) {
		List<Object> parameters = new ArrayList<>(list(item, "parameters"));
		parameters.addAll(list(operation, "parameters"));
		parameters.stream()
			.map(this::resolve)
			.forEach((parameter) -> consumer.accept((String) parameter.get("name"), parameter));
	}

	@SuppressWarnings("unchecked")
	private Map<String, Object> resolve(Object value) {
		Map<String, Object> map = (Map<String, Object>) value;
		if (!(map.get("$ref") instanceof String reference)) {
			return map;
		}
		Map<String, Object> target = this.root;
		for (String name : reference.substring("#/".length()).split("/")) {
			target = map(target, name);
		}
		return resolve(target);
	}

	private Map<String, Object> map(Map<String, Object> parent, String name) {
		return resolve(parent.getOrDefault(name, Map.of()));
	}

	private static List<?> list(Map<String, Object> parent, String name) {
		return (List<?>) parent.getOrDefault(name, List.of());
	}

	/**
	 * An operation as it is described.
	 *
	 * @param reference page of the reference
	 * @param scopes scopes, needed or helpful
	 * @param maxLimit largest page, 0 where none is given
	 * @param query query parameters and whether they are required
	 * @param path path variables and whether they are required
	 * @param deprecated whether it is deprecated
	 */
	record Operation(String reference, Set<String> scopes, int maxLimit, Map<String, Boolean> query,
			Map<String, Boolean> path, boolean deprecated) {

	}

}
