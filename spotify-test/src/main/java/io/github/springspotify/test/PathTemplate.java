package io.github.springspotify.test;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A path such as {@code /albums/{id}/tracks}.
 */
final class PathTemplate {

	private final List<String> segments;

	private PathTemplate(List<String> segments) {
		this.segments = segments;
	}

	static PathTemplate parse(String template) {
		return new PathTemplate(split(template));
	}

	/**
	 * Match a path.
	 * @param path the path below {@code /v1}, still encoded
	 * @return the decoded variables, or {@code null} if the path does not match
	 */
	@Nullable Map<String, String> match(String path) {
		List<String> actual = split(path);
		if (actual.size() != this.segments.size()) {
			return null;
		}
		Map<String, String> variables = new LinkedHashMap<>();
		for (int i = 0; i < actual.size(); i++) {
			String expected = this.segments.get(i);
			if (expected.startsWith("{")) {
				variables.put(expected.substring(1, expected.length() - 1), decode(actual.get(i)));
			}
			else if (!expected.equals(actual.get(i))) {
				return null;
			}
		}
		return variables;
	}

	/**
	 * Return how many segments are fixed, by which {@code /me/library} goes before
	 * {@code /me/{type}}.
	 * @return the number of segments without a variable
	 */
	int fixedSegments() {
		return (int) this.segments.stream().filter((segment) -> !segment.startsWith("{")).count();
	}

	private static List<String> split(String path) {
		return new ArrayList<>(List.of(path.split("/", -1)));
	}

	private static String decode(String segment) {
		try {
			return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
		}
		catch (IllegalArgumentException ex) {
			return segment;
		}
	}

	@Override
	public String toString() {
		return String.join("/", this.segments);
	}

}
