package io.github.springspotify.test;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import com.sun.net.httpserver.HttpExchange;
import org.jspecify.annotations.Nullable;

/**
 * A request as it arrived, with its body read.
 */
final class MockRequest {

	private static final int MAX_BODY = 1024 * 1024;

	private final String method;

	private final String path;

	private final @Nullable String rawQuery;

	private final Map<String, List<String>> headers;

	private final String body;

	private MockRequest(String method, String path, @Nullable String rawQuery, Map<String, List<String>> headers,
			String body) {
		this.method = method;
		this.path = path;
		this.rawQuery = rawQuery;
		this.headers = headers;
		this.body = body;
	}

	static MockRequest read(HttpExchange exchange) throws IOException {
		Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
		exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, List.copyOf(values)));
		String path = exchange.getRequestURI().getRawPath();
		try (InputStream stream = exchange.getRequestBody()) {
			byte[] bytes = stream.readNBytes(MAX_BODY + 1);
			if (bytes.length > MAX_BODY) {
				throw new IOException("The request body is larger than " + MAX_BODY + " bytes");
			}
			return new MockRequest(exchange.getRequestMethod(), (path != null) ? path : "",
					exchange.getRequestURI().getRawQuery(), headers, new String(bytes, StandardCharsets.UTF_8));
		}
	}

	String method() {
		return this.method;
	}

	String path() {
		return this.path;
	}

	@Nullable String rawQuery() {
		return this.rawQuery;
	}

	String body() {
		return this.body;
	}

	@Nullable String header(String name) {
		List<String> values = this.headers.get(name);
		return (values != null && !values.isEmpty()) ? values.get(0) : null;
	}

	/**
	 * Return whether the request says how long its body is, which Spotify's front end
	 * demands of every POST and PUT.
	 * @return whether there is a length or a transfer encoding
	 */
	boolean declaresLength() {
		return header("Content-Length") != null || header("Transfer-Encoding") != null;
	}

	boolean isForm() {
		return hasContentType("application/x-www-form-urlencoded");
	}

	boolean isJson() {
		return hasContentType("application/json");
	}

	boolean hasContentType(String expected) {
		String contentType = header("Content-Type");
		return contentType != null && contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT).equals(expected);
	}

	RecordedRequest recorded(int status) {
		return new RecordedRequest(this.method, this.path, this.rawQuery,
				Parameters.parseOrEmpty(this.rawQuery).asMap(), this.headers, this.body, status);
	}

}
