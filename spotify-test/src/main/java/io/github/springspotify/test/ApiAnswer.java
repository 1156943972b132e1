package io.github.springspotify.test;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What an operation returns before fields are removed and caching headers added.
 *
 * @param status the HTTP status
 * @param body the body, or {@code null} for none
 * @param text a body that is not JSON and has no content type, or {@code null} for none
 */
record ApiAnswer(int status, @Nullable JsonNode body, @Nullable String text) {

	ApiAnswer(int status, @Nullable JsonNode body) {
		this(status, body, null);
	}

	static ApiAnswer ok(JsonNode body) {
		return new ApiAnswer(200, body);
	}

	static ApiAnswer empty(int status) {
		return new ApiAnswer(status, null);
	}

	static ApiAnswer text(String text) {
		return new ApiAnswer(200, null, text);
	}

}
