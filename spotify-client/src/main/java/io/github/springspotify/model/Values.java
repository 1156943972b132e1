package io.github.springspotify.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Normal forms of what may be missing: lists and maps are never {@code null}, hold no
 * {@code null} and cannot be changed.
 */
final class Values {

	private static final Pattern DATE = Pattern.compile("(?!0000)(\\d{4})(?:-(\\d{2}))?(?:-(\\d{2}))?.*");

	private Values() {
	}

	static <T> List<T> listOf(@Nullable List<? extends @Nullable T> source) {
		if (source == null || source.isEmpty()) {
			return List.of();
		}
		List<T> result = new ArrayList<>(source.size());
		for (T element : source) {
			if (element != null) {
				result.add(element);
			}
		}
		return Collections.unmodifiableList(result);
	}

	static <V> Map<String, V> mapOf(@Nullable Map<String, ? extends @Nullable V> source) {
		if (source == null || source.isEmpty()) {
			return Map.of();
		}
		Map<String, V> result = new LinkedHashMap<>();
		source.forEach((key, value) -> {
			if (value != null) {
				result.put(key, Objects.requireNonNull(value));
			}
		});
		return Collections.unmodifiableMap(result);
	}

	/**
	 * Do the same for what a map holds at any depth.
	 */
	static Map<String, Object> treeOf(@Nullable Map<String, ? extends @Nullable Object> source) {
		if (source == null) {
			return Map.of();
		}
		Map<String, @Nullable Object> result = new LinkedHashMap<>(source);
		result.replaceAll((key, value) -> Values.branchOf(value));
		return mapOf(result);
	}

	@SuppressWarnings("unchecked")
	private static @Nullable Object branchOf(@Nullable Object value) {
		if (value instanceof Map<?, ?> map) {
			return treeOf((Map<String, ? extends @Nullable Object>) map);
		}
		return (value instanceof List<?> list) ? listOf(list.stream().map(Values::branchOf).toList()) : value;
	}

	static @Nullable LocalDate dateOf(@Nullable String value) {
		Matcher matcher = DATE.matcher((value != null) ? value : "");
		if (!matcher.matches()) {
			return null;
		}
		try {
			return LocalDate.of(Integer.parseInt(matcher.group(1)), numberOf(matcher.group(2)),
					numberOf(matcher.group(3)));
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

	private static int numberOf(@Nullable String digits) {
		return (digits != null) ? Integer.parseInt(digits) : 1;
	}

}
