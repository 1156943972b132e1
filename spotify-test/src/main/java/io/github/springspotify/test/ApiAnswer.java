package io.github.springspotify.test;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What an operation returns before fields are removed and caching headers added.
 *
 * @param status the HTTP status
 * @param body the body, or {@code null} for none
 */
record ApiAnswer(int status, @Nullable JsonNode body) {

	static ApiAnswer ok(JsonNode body) {
		return new ApiAnswer(200, body);
	}

	static ApiAnswer empty(int status) {
		return new ApiAnswer(status, null);
	}

}
