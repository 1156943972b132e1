package io.github.springspotify.test;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A refused token request, in the shape of the accounts service.
 */
final class TokenException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String error;

	private final @Nullable String description;

	TokenException(String error, @Nullable String description) {
		super(error + ((description != null) ? ": " + description : ""));
		this.error = error;
		this.description = description;
	}

	static TokenException invalidGrant(String description) {
		return new TokenException("invalid_grant", description);
	}

	static TokenException invalidClient(@Nullable String description) {
		return new TokenException("invalid_client", description);
	}

	static TokenException invalidRequest(String description) {
		return new TokenException("invalid_request", description);
	}

	/**
	 * Return the answer. Spotify says 400 even where RFC 6749 allows 401.
	 * @return the answer
	 */
	MockResponse toResponse() {
		ObjectNode body = Json.object().put("error", this.error);
		if (this.description != null) {
			body.put("error_description", this.description);
		}
		return MockResponse.json(400, body);
	}

}
