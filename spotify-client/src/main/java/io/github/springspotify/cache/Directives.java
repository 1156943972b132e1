package io.github.springspotify.cache;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;

/**
 * The directives of {@code Cache-Control} fields (RFC 9111 §5.2). Both forms of an
 * argument are understood, as token and as quoted string (RFC 9110 §5.6). What cannot be
 * read is skipped up to the next comma.
 */
final class Directives {

	static final Directives NONE = new Directives(Map.of());

	/**
	 * Longest time that has to be told apart (RFC 9111 §1.2.2).
	 */
	private static final long MAX_SECONDS = Integer.MAX_VALUE;

	private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";

	private static final String QUOTED = "\"([^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+)\"";

	private static final Pattern DIRECTIVE = Pattern.compile("(" + TOKEN + ")(?:=(?:" + QUOTED + "|(" + TOKEN + ")))?");

	/**
	 * What stands between two commas, those in quoted strings apart.
	 */
	private static final Pattern ELEMENT = Pattern.compile("(?:" + QUOTED + "|[^,\"]++|\")++");

	private final Map<String, String> values;

	private Directives(Map<String, String> values) {
		this.values = values;
	}

	static Directives of(HttpHeaders headers) {
		List<String> fields = headers.get(HttpHeaders.CACHE_CONTROL);
		return (fields != null) ? parse(fields) : NONE;
	}

	static Directives parse(List<String> fields) {
		Map<String, String> values = new HashMap<>();
		for (String field : fields) {
			Matcher elements = ELEMENT.matcher(field);
			while (elements.find()) {
				Matcher directive = DIRECTIVE.matcher(elements.group().strip());
				if (directive.matches()) {
					values.merge(directive.group(1).toLowerCase(Locale.ROOT), argument(directive),
							Directives::stricter);
				}
			}
		}
		return new Directives(values);
	}

	private static String argument(Matcher matcher) {
		if (matcher.group(2) != null) {
			return matcher.group(2).replaceAll("\\\\(.)", "$1");
		}
		return (matcher.group(3) != null) ? matcher.group(3) : "";
	}

	/**
	 * Of two times the shorter one counts (RFC 9111 §4.2.1 leaves the choice).
	 */
	private static String stricter(String first, String second) {
		return (secondsOf(second) < secondsOf(first)) ? second : first;
	}

	boolean isEmpty() {
		return this.values.isEmpty();
	}

	boolean has(String name) {
		return this.values.containsKey(name);
	}

	/**
	 * Return a time.
	 * @return the time in milliseconds, 0 if it is not a number, or {@code null} if the
	 * directive is missing
	 */
	@Nullable Long millis(String name) {
		String value = this.values.get(name);
		return (value != null) ? secondsOf(value) * 1000 : null;
	}

	/**
	 * Return the argument of a directive, empty if it has none.
	 */
	@Nullable String argument(String name) {
		return this.values.get(name);
	}

	static long secondsOf(String value) {
		if (value.isEmpty() || !value.chars().allMatch((character) -> character >= '0' && character <= '9')) {
			return 0;
		}
		String digits = value.replaceFirst("^0+(?=.)", "");
		return (digits.length() > 10) ? MAX_SECONDS : Math.min(Long.parseLong(digits), MAX_SECONDS);
	}

}
