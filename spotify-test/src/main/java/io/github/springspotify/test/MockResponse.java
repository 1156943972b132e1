package io.github.springspotify.test;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An answer before it is sent.
 */
final class MockResponse {

	static final String JSON = "application/json; charset=utf-8";

	private final int status;

	private final Map<String, String> headers = new LinkedHashMap<>();

	private final byte[] body;

	private MockResponse(int status, byte[] body) {
		this.status = status;
		this.body = body;
	}

	static MockResponse empty(int status) {
		return new MockResponse(status, new byte[0]);
	}

	static MockResponse json(int status, JsonNode body) {
		return of(status, JSON, Json.write(body));
	}

	static MockResponse text(int status, String body) {
		return of(status, "text/plain; charset=utf-8", body);
	}

	static MockResponse html(int status, String body) {
		return of(status, "text/html; charset=utf-8", body);
	}

	static MockResponse redirect(String location) {
		return empty(302).header("Location", location).header("Cache-Control", "no-store");
	}

	static MockResponse of(int status, String contentType, String body) {
		return new MockResponse(status, body.getBytes(StandardCharsets.UTF_8)).header("Content-Type", contentType);
	}

	/**
	 * Answer as the Web API does for errors.
	 * @param status the HTTP status
	 * @param message the message
	 * @return the answer
	 */
	static MockResponse apiError(int status, String message) {
		return apiError(status, message, null);
	}

	static MockResponse apiError(int status, String message, @Nullable String reason) {
		ObjectNode error = Json.object().put("status", status).put("message", message);
		if (reason != null) {
			error.put("reason", reason);
		}
		return json(status, Json.object().set("error", error)).header("Cache-Control", "private, max-age=0");
	}

	static MockResponse of(int status, String contentType, byte[] body) {
		return new MockResponse(status, body).header("Content-Type", contentType);
	}

	MockResponse header(String name, String value) {
		this.headers.put(name, value);
		return this;
	}

	int status() {
		return this.status;
	}

	Map<String, String> headers() {
		return this.headers;
	}

	String text() {
		return new String(this.body, StandardCharsets.UTF_8);
	}

	byte[] body() {
		return this.body;
	}

}
