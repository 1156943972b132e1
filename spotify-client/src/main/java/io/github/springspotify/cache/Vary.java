package io.github.springspotify.cache;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;

/**
 * The fields of a request that its answer depends on (RFC 9111 §4.1). The language and
 * the user are part of the {@link CacheKey}; a user's token changes all the time and
 * stands for the same user, so {@code Authorization} does not count.
 *
 * @param fields names and values in the request that was answered
 */
record Vary(Map<String, List<String>> fields) {

	private static final Vary NOTHING = new Vary(Map.of());

	/**
	 * Return what an answer depends on, or {@code null} if on more than can be said.
	 */
	static @Nullable Vary of(HttpHeaders response, HttpHeaders request) {
		List<String> names = response.getVary();
		if (names.isEmpty()) {
			return NOTHING;
		}
		Map<String, List<String>> fields = new LinkedHashMap<>();
		for (String name : names) {
			if (name.strip().equals("*")) {
				return null;
			}
			if (!name.isBlank() && !name.strip().equalsIgnoreCase(HttpHeaders.AUTHORIZATION)) {
				String field = name.strip().toLowerCase(Locale.ROOT);
				fields.put(field, List.copyOf(request.getOrEmpty(field)));
			}
		}
		return new Vary(fields);
	}

	boolean isSelectedBy(HttpHeaders request) {
		for (Map.Entry<String, List<String>> field : this.fields.entrySet()) {
			if (!field.getValue().equals(request.getOrEmpty(field.getKey()))) {
				return false;
			}
		}
		return true;
	}

}
