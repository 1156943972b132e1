package io.github.springspotify.test;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Reads the {@code ids} of operations that take several.
 */
final class Ids {

	private static final String NAME = "ids";

	private Ids() {
	}

	/**
	 * Read the comma-separated query parameter.
	 * @param call the request
	 * @param maximum the largest number of ids
	 * @return the ids, valid and at least one, in the order given
	 * @throws ApiException with status 400 if anything is wrong
	 */
	static List<String> inQuery(ApiCall call, int maximum) {
		return requireValid(split(call, maximum));
	}

	/**
	 * Read the comma-separated query parameter or, if it is missing, the array in the
	 * JSON body.
	 * @param call the request
	 * @param maximumInQuery the largest number of ids in the query
	 * @param maximumInBody the largest number of ids in the body
	 * @return the ids, valid and at least one, in the order given
	 * @throws ApiException with status 400 if anything is wrong
	 */
	static List<String> inQueryOrBody(ApiCall call, int maximumInQuery, int maximumInBody) {
		return requireValid(splitOrBody(call, maximumInQuery, maximumInBody));
	}

	/**
	 * Read the ids of users, which have no particular form.
	 * @param call the request
	 * @param maximum the largest number of ids
	 * @return the ids, at least one, in the order given
	 */
	static List<String> ofUsersInQuery(ApiCall call, int maximum) {
		return requireFilled(split(call, maximum));
	}

	static List<String> ofUsersInQueryOrBody(ApiCall call, int maximum) {
		return requireFilled(splitOrBody(call, maximum, maximum));
	}

	static List<String> inBody(@Nullable List<String> ids, int maximum) {
		return requireValid(requireCount(ids, maximum));
	}

	private static List<String> split(ApiCall call, int maximum) {
		String value = call.required(NAME);
		return requireCount(value.isEmpty() ? null : List.of(value.split(",", -1)), maximum);
	}

	private static List<String> splitOrBody(ApiCall call, int maximumInQuery, int maximumInBody) {
		// Ids in the query win, but a body that is there has to be right all the same
		JsonBody body = call.optionalBody(NAME);
		if (call.parameter(NAME) != null) {
			return split(call, maximumInQuery);
		}
		return requireCount(body.strings(NAME), maximumInBody);
	}

	static <T> List<T> requireCount(@Nullable List<T> ids, int maximum) {
		if (ids == null || ids.isEmpty()) {
			throw ApiException.badRequest("Missing parameter " + NAME);
		}
		if (ids.size() > maximum) {
			throw ApiException.badRequest("Too many ids requested");
		}
		return ids;
	}

	static String requireValid(@Nullable String id) {
		if (id == null || !Base62Ids.isValid(id)) {
			throw ApiException.badRequest("invalid id");
		}
		return id;
	}

	private static List<String> requireValid(List<String> ids) {
		ids.forEach(Ids::requireValid);
		return ids;
	}

	private static List<String> requireFilled(List<String> ids) {
		if (ids.stream().anyMatch(String::isBlank)) {
			throw ApiException.badRequest("invalid id");
		}
		return ids;
	}

}
