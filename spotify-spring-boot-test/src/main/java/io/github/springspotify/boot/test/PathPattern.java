package io.github.springspotify.boot.test;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A path in which names in braces stand for anything between two slashes.
 */
final class PathPattern {

	private final Pattern pattern;

	PathPattern(String path) {
		String expression = Arrays.stream(path.split("/", -1))
			.map((part) -> part.matches("\\{\\w+}") ? "[^/]+" : Pattern.quote(part))
			.collect(Collectors.joining("/"));
		this.pattern = Pattern.compile(expression);
	}

	boolean matches(String path) {
		return this.pattern.matcher(path).matches();
	}

}
