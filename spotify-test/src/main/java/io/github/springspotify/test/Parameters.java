package io.github.springspotify.test;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Decoded {@code application/x-www-form-urlencoded} parameters in the order sent.
 */
final class Parameters {

	private final Map<String, List<String>> values;

	private Parameters(Map<String, List<String>> values) {
		this.values = values;
	}

	/**
	 * Decode a query string or form body.
	 * @param encoded the encoded text, or {@code null} for no parameters
	 * @return the parameters
	 * @throws IllegalArgumentException if a percent sequence is malformed
	 */
	static Parameters parse(@Nullable String encoded) {
		Map<String, List<String>> values = new LinkedHashMap<>();
		if (encoded != null && !encoded.isEmpty()) {
			for (String pair : encoded.split("&")) {
				int equals = pair.indexOf('=');
				String name = decode((equals >= 0) ? pair.substring(0, equals) : pair);
				String value = (equals >= 0) ? decode(pair.substring(equals + 1)) : "";
				values.computeIfAbsent(name, (key) -> new ArrayList<>()).add(value);
			}
		}
		return new Parameters(values);
	}

	/**
	 * Decode leniently, for the request log only.
	 * @param encoded the encoded text, or {@code null} for no parameters
	 * @return the parameters, none if the text is malformed
	 */
	static Parameters parseOrEmpty(@Nullable String encoded) {
		try {
			return parse(encoded);
		}
		catch (IllegalArgumentException ex) {
			return new Parameters(Map.of());
		}
	}

	private static String decode(String text) {
		return URLDecoder.decode(text, StandardCharsets.UTF_8);
	}

	@Nullable String first(String name) {
		List<String> found = this.values.get(name);
		return (found != null) ? found.get(0) : null;
	}

	Set<String> names() {
		return this.values.keySet();
	}

	@Nullable String repeatedName() {
		for (Map.Entry<String, List<String>> entry : this.values.entrySet()) {
			if (entry.getValue().size() > 1) {
				return entry.getKey();
			}
		}
		return null;
	}

	Map<String, List<String>> asMap() {
		return Collections.unmodifiableMap(this.values);
	}

}
