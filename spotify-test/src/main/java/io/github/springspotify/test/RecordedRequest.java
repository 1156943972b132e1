package io.github.springspotify.test;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A request that reached the stand-in, with the status it was answered with.
 *
 * @param method the HTTP method
 * @param path the path as sent, still encoded, such as {@code /v1/me}
 * @param rawQuery the query string as sent, or {@code null} if there was none
 * @param query the decoded query parameters in the order sent
 * @param headers the headers; names are found in any case
 * @param body the body as UTF-8 text, empty if there was none
 * @param status the status of the answer, or 0 if none was given (yet)
 * @since 0.1.0
 */
public record RecordedRequest(String method, String path, @Nullable String rawQuery, Map<String, List<String>> query,
		Map<String, List<String>> headers, String body, int status) {

	/**
	 * Return the decoded value of a query parameter.
	 * @param name the name of the parameter
	 * @return its first value, or {@code null} if it was not sent
	 */
	public @Nullable String query(String name) {
		return first(this.query.get(name));
	}

	/**
	 * Return the value of a header.
	 * @param name the name of the header, in any case
	 * @return its first value, or {@code null} if it was not sent
	 */
	public @Nullable String header(String name) {
		return first(this.headers.get(name));
	}

	/**
	 * Return the decoded value of a parameter in a form encoded body.
	 * @param name the name of the parameter
	 * @return its first value, or {@code null} if the body has none
	 */
	public @Nullable String form(String name) {
		return Parameters.parse(this.body).first(name);
	}

	RecordedRequest answered(int status) {
		return new RecordedRequest(this.method, this.path, this.rawQuery, this.query, this.headers, this.body, status);
	}

	private static @Nullable String first(@Nullable List<String> values) {
		return (values != null && !values.isEmpty()) ? values.get(0) : null;
	}

	/**
	 * Return method, path and status only, since headers, query and body may hold
	 * credentials.
	 */
	@Override
	public String toString() {
		return this.method + " " + this.path + " -> " + this.status;
	}

}
