package io.github.springspotify.test;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A parsed {@code q}: words, phrases in quotes, and field filters such as
 * {@code artist:"Glass Harbour"} or {@code year:2020-2024}.
 */
final class SearchQuery {

	private static final Pattern TOKEN = Pattern.compile("(?:(\\w+):)?(?:\"([^\"]*)\"|(\\S+))");

	private static final Set<String> FIELDS = Set.of("album", "artist", "track", "year", "upc", "isrc", "genre", "tag");

	private final List<String> words = new ArrayList<>();

	private final Map<String, String> filters = new HashMap<>();

	private SearchQuery() {
	}

	static SearchQuery parse(String text) {
		SearchQuery query = new SearchQuery();
		Matcher matcher = TOKEN.matcher(text.toLowerCase(Locale.ROOT));
		while (matcher.find()) {
			String field = matcher.group(1);
			String value = (matcher.group(2) != null) ? matcher.group(2) : matcher.group(3);
			if (field == null) {
				query.words.add(value);
			}
			else if (FIELDS.contains(field)) {
				query.filters.put(field, value);
			}
			else {
				query.words.add(field + ":" + value);
			}
		}
		return query;
	}

	/**
	 * Compare with something from the catalogue.
	 * @param fields its text by field; words are looked for in all of them
	 * @return whether every word and every filter matches
	 */
	boolean matches(Map<String, String> fields) {
		String everything = String.join("\n", fields.values()).toLowerCase(Locale.ROOT);
		return this.words.stream().allMatch(everything::contains)
				&& this.filters.entrySet().stream().allMatch((filter) -> matches(filter, fields));
	}

	private static boolean matches(Map.Entry<String, String> filter, Map<String, String> fields) {
		String actual = fields.get(filter.getKey());
		if (actual == null) {
			return false;
		}
		if (filter.getKey().equals("year")) {
			String[] range = filter.getValue().split("-", 2);
			return actual.compareTo(range[0]) >= 0 && actual.compareTo(range[range.length - 1]) <= 0;
		}
		return actual.toLowerCase(Locale.ROOT).contains(filter.getValue());
	}

}
